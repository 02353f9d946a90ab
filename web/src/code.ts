// Editing of JSON in the node panel. Loaded when a field that needs it is first shown.

import { autocompletion, startCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { insertReference, templateCompletion } from './code/completion';
import { colours, look } from './code/look';
import { templates } from './code/templates';

interface Options {
  id: string | null;
  label: string;
  describedBy: string | null;
  invalid: boolean;
  placeholder: string;
}

interface Listener {
  invokeMethodAsync(method: string, text: string): Promise<void>;
}

/** How long typing rests before the server hears of it, in milliseconds. */
const restsFor = 150;

function attributes(options: Options): Record<string, string> {
  return {
    ...(options.id ? { id: options.id } : {}),
    ...(options.describedBy ? { 'aria-describedby': options.describedBy } : {}),
    ...(options.invalid ? { 'aria-invalid': 'true' } : {}),
    'aria-label': options.label,
    'aria-multiline': 'true',
    spellcheck: 'false',
  };
}

/** Puts an editor into an element. What is typed arrives at OnText; `set` replaces the text without telling. */
export function create(element: HTMLElement, text: string, options: Options, listener: Listener) {
  let timer = 0;
  let told = text;
  const tell = () => {
    clearTimeout(timer);
    timer = 0;
    const now = view.state.doc.toString();
    if (now === told) return;
    told = now;
    void listener.invokeMethodAsync('OnText', now);
  };
  const view = new EditorView({
    parent: element,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(), drawSelection(), bracketMatching(), json(), templates, look, syntaxHighlighting(colours),
        autocompletion({ override: [templateCompletion(element)], icons: false, activateOnTyping: true }),
        // Tab leaves the field, as it does everywhere on the page.
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of(attributes(options)),
        placeholder(options.placeholder),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          clearTimeout(timer);
          timer = window.setTimeout(tell, restsFor);
        }),
        EditorView.domEventHandlers({ blur: tell }),
      ],
    }),
  });
  const onInsert = (event: Event) => insertReference(view, (event as CustomEvent<string>).detail);
  const onPick = () => {
    view.focus();
    startCompletion(view);
  };
  element.addEventListener('insert-template', onInsert);
  element.addEventListener('pick-template', onPick);
  return {
    set(next: string) {
      if (timer !== 0 || next === view.state.doc.toString()) return;
      told = next;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    dispose() {
      tell();
      view.destroy();
    },
  };
}
