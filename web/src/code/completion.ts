import type { CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { referencesFor } from '../templates/references';

/** Offers what templates may name: behind open braces, or anywhere when it is asked for. */
export function templateCompletion(element: Element): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const begun = context.matchBefore(/\{\{\s*[^{}\n]*/);
    if (!begun && !context.explicit) return null;
    const references = referencesFor(element);
    if (!references) return null;
    return {
      from: begun ? begun.from : context.pos,
      to: context.pos,
      filter: true,
      options: references.groups.flatMap((group) => group.references.map((reference) => ({
        label: `{{${reference.path}`,
        displayLabel: reference.path,
        detail: reference.last ?? reference.label,
        apply: (view: EditorView, _: unknown, from: number, to: number) => put(view, reference.path, from, to),
      }))),
      validFor: /^\{\{\s*[^{}\n]*$/,
    };
  };
}

/** Puts a reference where the caret stands. */
export function insertReference(view: EditorView, path: string) {
  const { from, to } = view.state.selection.main;
  put(view, path, from, to);
  view.focus();
}

function put(view: EditorView, path: string, from: number, to: number) {
  const closed = /^\}{1,2}/.exec(view.state.sliceDoc(to, to + 2))?.[0] === '}}' ? to + 2 : to;
  const insert = `{{${path}}}`;
  view.dispatch({ changes: { from, to: closed, insert }, selection: { anchor: from + insert.length } });
}
