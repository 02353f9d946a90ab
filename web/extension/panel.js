import { ask, readCode, Refused, store, stored } from './studio.js';
import { currentPage, onPageChange } from './page.js';

const LOOK_EVERY = 700;
const say = (name, ...parts) => chrome.i18n.getMessage(name, parts);
const at = id => document.getElementById(id);

let pairing = null, page = null, state = null, run = null, looking = 0;

document.documentElement.lang = chrome.i18n.getUILanguage();
for (const element of document.querySelectorAll('[data-text]')) element.textContent = say(element.dataset.text);

const complain = error => {
  const text = error instanceof TypeError ? say('noStudio', pairing?.origin ?? '') : error?.message ?? '';
  at('problem').textContent = text;
  at('problem').hidden = !text;
};

// What fails is told; a pairing that counts no longer is forgotten.
const attempt = async work => {
  complain(null);
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused && error.status === 401) {
      await store(null);
      pairing = null;
      show();
      complain(new Error(say('unpaired')));
    } else complain(error);
    return null;
  }
};

const show = () => {
  at('pairing').hidden = pairing !== null;
  at('wish').hidden = pairing === null || run !== null;
  at('run').hidden = pairing === null || run === null;
  at('foot').hidden = pairing === null;
  at('studio').textContent = pairing?.origin ?? '';
  if (!pairing) return;

  at('title').textContent = page?.title ?? say('noPage');
  at('address').textContent = page?.address ?? '';
  const fits = page?.isWeb === true;
  const here = fits && state?.browser === 'here';
  at('where').textContent = !fits ? say('noWebPage') : state ? say(`browser_${state.browser}`) : '';
  at('here').disabled = !here && !at('agent').value;
  at('clean').disabled = !fits;
  at('clean').hidden = here || at('agent').value !== '';
  at('goal').disabled = at('agent').value !== '';
};

const showAgents = () => {
  const chosen = at('agent').value, language = chrome.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  const none = new Option(say('noAgent'), '');
  at('agent').replaceChildren(none, ...(state?.agents ?? []).map(agent => new Option(agent.texts?.[language] ?? agent.name, agent.id)));
  at('agent').value = [...at('agent').options].some(option => option.value === chosen) ? chosen : '';
};

let asked = 0;
const look = async () => {
  if (!pairing || run) return;
  const mine = ++asked;
  const now = await currentPage(page);
  const told = await attempt(() => ask(pairing, 'GET', `/state?tab=${encodeURIComponent(now?.target ?? '')}`));
  if (mine !== asked) return;
  [page, state] = [now, told];
  showAgents();
  show();
};

const showRun = told => {
  at('outcome').textContent = say(`outcome_${told.outcome.replace('-', '_')}`) || told.outcome;
  at('outcome').dataset.outcome = told.outcome;
  at('stop').hidden = told.isOver;
  at('again').hidden = !told.isOver;
  at('question').hidden = told.isOver || !told.question;
  at('asked').textContent = told.question ?? '';
  at('answer').href = at('open').href = told.url;
  const steps = told.steps.map(step => {
    const line = document.createElement('li');
    line.textContent = step.instruction;
    line.dataset.verdict = step.verdict;
    return line;
  });
  at('steps').replaceChildren(...steps);
  at('result').textContent = told.isOver ? told.answer ?? told.reason ?? '' : '';
  at('outputs').replaceChildren(...Object.entries(told.isOver ? told.outputs : {}).flatMap(([name, value]) => {
    const [term, text] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    text.textContent = typeof value === 'string' ? value : JSON.stringify(value);
    return [term, text];
  }));
};

const follow = async () => {
  const told = await attempt(() => ask(pairing, 'GET', `/runs/${encodeURIComponent(run)}`));
  if (told) showRun(told);
  clearTimeout(looking);
  if (pairing && run && !told?.isOver) looking = setTimeout(follow, LOOK_EVERY);
};

const start = async inTab => {
  const agent = at('agent').value || null;
  const goal = at('goal').value.trim();
  if (!agent && !goal) return complain(new Error(say('goalMissing')));
  const wish = { agent, goal: agent ? null : goal, address: page?.address ?? null, tab: inTab && !agent ? page?.target : null };
  const begun = await attempt(() => ask(pairing, 'POST', '/runs', wish));
  if (!begun) return;
  run = begun.runId;
  at('steps').replaceChildren();
  show();
  await follow();
};

at('pair').addEventListener('submit', async event => {
  event.preventDefault();
  const read = readCode(at('code').value);
  if (!read) return complain(new Error(say('codeWrong')));
  pairing = read;
  const told = await attempt(() => ask(read, 'GET', '/state'));
  if (!told) { pairing = null; return show(); }
  at('code').value = '';
  await store(read);
  await look();
});
at('start').addEventListener('submit', event => { event.preventDefault(); start(true); });
at('clean').addEventListener('click', () => start(false));
at('agent').addEventListener('change', show);
at('stop').addEventListener('click', () => attempt(() => ask(pairing, 'POST', `/runs/${encodeURIComponent(run)}/stop`)).then(follow));
at('again').addEventListener('click', () => { run = null; clearTimeout(looking); look(); });
at('unpair').addEventListener('click', async () => {
  // Forgotten here in any case; in the Studio where it can be reached.
  await attempt(() => ask(pairing, 'DELETE', '/pairing'));
  await store(null);
  [pairing, run] = [null, null];
  show();
});

onPageChange(() => look());
pairing = await stored();
show();
await look();
