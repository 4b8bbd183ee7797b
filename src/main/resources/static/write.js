// The Write page: saves itself, offers units, people and dispatches while one types, and edits the
// body. Uses ask() of chancery.js.
'use strict';

const draft = document.getElementById('draft');
const editor = document.getElementById('editor');
const saved = document.getElementById('saved');
const field = name => draft.elements.namedItem(name);
const reader = document.body.dataset.reader;
const shelf = () => `draft:${reader}:${field('id').value || 'new'}`;

// Saving ---------------------------------------------------------------------------------------

let changed = false;
let saving = null;
let timer = 0;

function touched() {
  changed = true;
  tellWaiting();
  say(saved.dataset.typing);
  clearTimeout(timer);
  timer = setTimeout(save, 900);
}

function say(text, wrong = false) {
  saved.textContent = text;
  saved.classList.toggle('late', wrong);
}

/** Saves what has changed; true when the server has all of it. */
async function save() {
  while (saving) await saving;
  if (!changed) return true;
  saving = send();
  const good = await saving;
  saving = null;
  return good;
}

async function send() {
  clearTimeout(timer);
  changed = false;
  field('body').value = editor.innerHTML;
  say(saved.dataset.saving);
  let answer;
  try {
    answer = await ask('/write/save', { method: 'POST', body: new URLSearchParams(new FormData(draft)) });
  } catch {
    keep();
    say(saved.dataset.offline, true);
    timer = setTimeout(save, 5000);
    return false;
  }
  if (!answer.ok) {
    keep();
    if (answer.status === 401) say(saved.dataset.offline, true);
    else say(new DOMParser().parseFromString(await answer.text(), 'text/html').body.textContent.trim(), true);
    return false;
  }
  sessionStorage.removeItem(shelf());
  const { id, version } = await answer.json();
  const next = Number(field('version').value) + 1;
  field('version').value = version;
  // Somebody attached or removed a document since.
  if (field('id').value && version !== next) await showAnnexes();
  if (!field('id').value) begun(id);
  const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', numberingSystem: 'latn' });
  if (!changed) say(saved.dataset.saved.replace('{time}', now));
  return true;
}

/** The draft has come into being: its address and what may be done with it. */
function begun(id) {
  sessionStorage.removeItem(shelf());
  field('id').value = id;
  const from = document.createElement('input');
  from.type = 'hidden';
  from.name = 'from';
  const choice = field('from');
  from.value = choice.value;
  choice.disabled = true;
  choice.name = 'from-fixed';
  draft.append(from);
  history.replaceState(null, '', '/write/' + id);
  for (const part of document.querySelectorAll('[data-path]')) {
    part.setAttribute(part.tagName === 'FORM' ? 'action' : 'href', part.dataset.path.replace('{id}', id));
  }
  for (const part of document.querySelectorAll('.needs-id')) part.hidden = false;
}

/** Keeps what is typed in this tab until the server has it. */
function keep() {
  changed = true;
  field('body').value = editor.innerHTML;
  const typed = [...new FormData(draft)].filter(([name]) => name !== 'version' && name !== 'id');
  const chips = [...draft.querySelectorAll('.picker')].map(picker => [picker.dataset.name, picker.querySelector('.chips').innerHTML]);
  sessionStorage.setItem(shelf(), JSON.stringify({ typed, chips }));
}

function restore() {
  const kept = sessionStorage.getItem(shelf());
  if (!kept) return;
  const { typed, chips } = JSON.parse(kept);
  const pickers = new Set(chips.map(([name]) => name));
  for (const [name, value] of typed) {
    if (!pickers.has(name) && field(name) && 'value' in field(name)) field(name).value = value;
  }
  editor.replaceChildren(...reduced(field('body').value));
  for (const picker of draft.querySelectorAll('.picker')) {
    const values = typed.filter(([name]) => name === picker.dataset.name).map(([, value]) => value);
    const shown = new DOMParser().parseFromString(`<ul>${Object.fromEntries(chips)[picker.dataset.name]}</ul>`, 'text/html').querySelectorAll('bdi');
    picker.querySelector('.chips').replaceChildren();
    values.forEach((value, i) => addChip(picker, value, shown[i]?.textContent ?? value));
  }
  touched();
  say(saved.dataset.kept);
}

/** What would wait for MINIMIZE, were it signed as it is. */
function tellWaiting() {
  const to = new Set([...draft.querySelectorAll('.chips [name=action], .chips [name=information]')].map(chip => chip.value));
  const rank = field('precedence').selectedIndex;
  for (const told of document.querySelectorAll('[data-units]')) {
    told.hidden = rank >= Number(told.dataset.from) || !told.dataset.units.split('|').some(unit => to.has(unit));
  }
}

draft.addEventListener('input', event => { if (!event.target.matches('[role=combobox]')) touched(); });
draft.addEventListener('submit', event => { event.preventDefault(); save(); });
addEventListener('pagehide', () => { if (changed) keep(); });
addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    changed = true;
    save();
  }
});

// Every other step starts from what is saved.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (form === draft) return;
  if (form.dataset.ask && !confirm(form.dataset.ask)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (changed || saving) {
    event.preventDefault();
    event.stopPropagation();
    if (form.action.endsWith('/discard')) changed = false;
    const button = event.submitter;
    if (await save()) {
      delete form.dataset.ask;
      form.requestSubmit(button);
    }
    return;
  }
  const looked = form.elements.namedItem('version');
  if (looked) looked.value = field('version').value;
}, true);

// Choosing by typing (ARIA authoring practices: combobox with a listbox) ------------------------

function addChip(picker, value, text) {
  const chips = picker.querySelector('.chips');
  if ([...chips.querySelectorAll('input')].some(chip => chip.value === value)) return;
  if (picker.dataset.one === 'true') chips.replaceChildren();
  const chip = document.createElement('li');
  const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: picker.dataset.name, value });
  const shown = Object.assign(document.createElement('bdi'), { textContent: text });
  const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: '×' });
  remove.setAttribute('aria-label', `${picker.dataset.remove} ${text}`);
  chip.append(hidden, shown, remove);
  chips.append(chip);
}

for (const picker of document.querySelectorAll('.picker')) {
  const input = picker.querySelector('[role=combobox]');
  const list = picker.querySelector('[role=listbox]');
  let wait = 0;
  let asked = 0;

  const options = () => [...list.querySelectorAll('[role=option]')];
  const current = () => list.querySelector('[aria-selected=true]');
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const move = to => {
    current()?.removeAttribute('aria-selected');
    to?.setAttribute('aria-selected', 'true');
    to?.scrollIntoView({ block: 'nearest' });
    if (to) input.setAttribute('aria-activedescendant', to.id);
  };
  const take = option => {
    addChip(picker, option.dataset.value, [...option.children].map(part => part.textContent.trim()).filter(Boolean).slice(0, picker.dataset.from === 'units' ? 2 : 1).join(' – '));
    input.value = '';
    close();
    if (draft.contains(picker)) touched();
  };
  const offer = async () => {
    const turn = ++asked;
    const answer = await ask(`/write/${picker.dataset.from}?typed=${encodeURIComponent(input.value)}`).catch(() => null);
    if (!answer?.ok || turn !== asked) return;
    list.innerHTML = await answer.text();
    options().forEach((option, i) => { option.id = `${list.id}-${i}`; });
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    move(options()[0]);
  };

  input.addEventListener('input', () => {
    clearTimeout(wait);
    if (input.value.trim()) wait = setTimeout(offer, 150);
    else close();
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', event => {
    const all = options();
    const at = all.indexOf(current());
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) offer();
      else move(all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden && current()) take(current());
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Backspace' && !input.value) {
      const last = picker.querySelector('.chips li:last-child');
      last?.remove();
      if (last && draft.contains(picker)) touched();
    }
  });
  list.addEventListener('mousedown', event => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) take(option);
  });
  picker.querySelector('.chips').addEventListener('click', event => {
    if (!event.target.closest('button')) return;
    event.target.closest('li').remove();
    input.focus();
    if (draft.contains(picker)) touched();
  });
}

// The body ---------------------------------------------------------------------------------------

const KEPT = new Set(['H2', 'H3', 'P', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'U', 'BR', 'BLOCKQUOTE', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD']);
const MEANT = { H1: 'H2', H4: 'H3', H5: 'H3', H6: 'H3', B: 'STRONG', I: 'EM' };
const DROPPED = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'LINK']);

/** What may be in a body out of any HTML; nothing of it is run or fetched. */
function reduced(html) {
  const walk = node => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent)];
    if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.tagName)) return [];
    const inner = [...node.childNodes].flatMap(walk);
    const tag = MEANT[node.tagName] ?? node.tagName;
    if (!KEPT.has(tag)) return inner;
    const element = document.createElement(tag);
    element.append(...inner);
    return [element];
  };
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(walk);
}

document.execCommand('defaultParagraphSeparator', false, 'p');
editor.addEventListener('paste', event => {
  event.preventDefault();
  const html = event.clipboardData.getData('text/html');
  if (html) {
    const box = document.createElement('div');
    box.append(...reduced(html));
    document.execCommand('insertHTML', false, box.innerHTML);
  } else {
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
  }
});
const tools = [...document.querySelectorAll('[data-tool]')];
for (const tool of tools) {
  tool.addEventListener('mousedown', event => event.preventDefault());
  tool.addEventListener('click', () => {
    editor.focus();
    const { tool: command, value } = tool.dataset;
    const again = value && document.queryCommandValue('formatBlock').toLowerCase() === value;
    document.execCommand(command, false, again ? 'p' : value);
    showTools();
    touched();
  });
}
function showTools() {
  const block = document.queryCommandValue('formatBlock').toLowerCase();
  for (const tool of tools) {
    const on = tool.dataset.value ? block === tool.dataset.value : document.queryCommandState(tool.dataset.tool);
    tool.setAttribute('aria-pressed', String(on));
  }
}
document.addEventListener('selectionchange', () => { if (editor.contains(document.activeElement)) showTools(); });

// Annexes ---------------------------------------------------------------------------------------

const annexes = document.getElementById('annexes');
const drop = document.getElementById('drop');
const sending = document.getElementById('sending');
const told = document.getElementById('annex-told');

/** Shows the annexes as they are; the draft was then seen at that version, unless its text is newer. */
function show(html) {
  annexes.innerHTML = html;
  const { version, textVersion } = annexes.querySelector('template').dataset;
  const seen = Number(field('version').value);
  if (Number(version) < seen) return showAnnexes();
  if (Number(textVersion) <= seen) field('version').value = version;
}

/** After what is being saved, which would otherwise take its version from under it. */
async function list(html) {
  while (saving) await saving;
  await show(html);
}

async function showAnnexes() {
  const answer = await ask(`/write/${field('id').value}/annexes`).catch(() => null);
  if (answer?.ok) await show(await answer.text());
}

async function attach(files) {
  if (!files.length) return;
  if (!field('id').value) {
    changed = true;
    if (!await save()) return;
  }
  for (const file of files) await upload(file);
}

/** By XMLHttpRequest, which alone tells how much has left. */
function upload(file) {
  return new Promise(done => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file);
    request.open('POST', `/write/${field('id').value}/annexes`);
    request.setRequestHeader('X-Requested-With', 'fetch');
    request.setRequestHeader('X-CSRF-TOKEN', csrf);
    request.upload.onprogress = event => { sending.value = event.loaded / event.total; };
    request.onloadend = () => {
      sending.hidden = true;
      if (request.status === 200) list(request.responseText);
      else if (request.status === 401) sessionOver();
      told.innerHTML = request.status === 200 ? '' : request.responseText;
      if (request.status === 0) told.textContent = saved.dataset.offline;
      done();
    };
    sending.value = 0;
    sending.hidden = false;
    request.send(form);
  });
}

document.getElementById('file').addEventListener('change', event => {
  attach([...event.target.files]);
  event.target.value = '';
});
drop.addEventListener('dragover', event => { event.preventDefault(); drop.classList.add('over'); });
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', event => {
  event.preventDefault();
  drop.classList.remove('over');
  attach([...event.dataTransfer.files]);
});
annexes.addEventListener('click', async event => {
  const annex = event.target.closest('[data-annex]')?.dataset.annex;
  if (!annex) return;
  const answer = await ask(`/write/${field('id').value}/annexes/${annex}/remove`, { method: 'POST' });
  if (answer.ok) await list(await answer.text());
  else told.innerHTML = await answer.text();
});

restore();
tellWaiting();
