// Lets a person move the bars of a Gantt, by pointer or keyboard, and hands the new days to the
// form that the page provides. One move at a time; nothing is sent before it is confirmed.
'use strict';

const DAY = 86400000;
const dayOf = iso => Date.parse(iso) / DAY;
const isoOf = day => new Date(day * DAY).toISOString().slice(0, 10);
const percent = share => Math.round(share * 1e4) / 100 + '%';

for (const gantt of document.querySelectorAll('.gantt[data-form]')) {
  const form = document.getElementById(gantt.dataset.form);
  if (form) steer(gantt, form);
}

function steer(gantt, form) {
  const mirrored = getComputedStyle(gantt).direction === 'rtl';
  const first = dayOf(gantt.dataset.first);
  const days = Number(gantt.dataset.days);
  const said = document.querySelector(`[data-said="${form.id}"]`);
  const dates = new Intl.DateTimeFormat(gantt.dataset.locale, { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn' });
  const written = day => dates.format(new Date(day * DAY));
  const share = day => Math.min(1, Math.max(0, (day - first) / days));
  let moved = null;
  let timer = 0;

  gantt.classList.add('steered');
  for (const row of gantt.querySelectorAll('[data-move]')) {
    const bar = row.querySelector('.gantt-bar');
    if (bar) prepare({ row, bar, from: dayOf(row.dataset.from), to: dayOf(row.dataset.to) });
  }
  form.addEventListener('reset', () => putBack());

  function prepare(action) {
    const { bar } = action;
    bar.ownerSVGElement.removeAttribute('aria-hidden');
    for (const [name, value] of Object.entries({ role: 'slider', tabindex: 0, 'aria-label': action.row.dataset.label, 'aria-valuemin': 0, 'aria-valuemax': 999999 })) bar.setAttribute(name, value);
    tell(action);
    bar.addEventListener('pointerdown', event => take(action, event));
    bar.addEventListener('keydown', event => press(action, event));
  }

  function take(action, event) {
    if (event.button) return;
    event.preventDefault();
    const { bar, from, to } = action;
    const box = (bar.querySelector('.whole') ?? bar).getBoundingClientRect();
    const perDay = bar.ownerSVGElement.getBoundingClientRect().width / days * (mirrored ? -1 : 1);
    const left = event.clientX - box.left < 8;
    const right = box.right - event.clientX < 8;
    const whole = from === to || box.width < 24 || !(left || right);
    const atEnd = mirrored ? left : right;
    const x = event.clientX;
    bar.focus();
    bar.setPointerCapture(event.pointerId);
    bar.onpointermove = move => {
      const by = Math.round((move.clientX - x) / perDay);
      if (whole) set(action, from + by, to + by);
      else if (atEnd) set(action, from, Math.max(from, to + by));
      else set(action, Math.min(to, from + by), to);
    };
    bar.onpointerup = bar.onpointercancel = () => { bar.onpointermove = bar.onpointerup = bar.onpointercancel = null; };
  }

  function press(action, event) {
    const by = event.shiftKey ? 7 : 1;
    const onward = mirrored ? -by : by;
    const { from, to } = action;
    if (event.key === 'ArrowRight') set(action, from + onward, to + onward);
    else if (event.key === 'ArrowLeft') set(action, from - onward, to - onward);
    else if (event.key === 'ArrowUp') set(action, from, to + by);
    else if (event.key === 'ArrowDown') set(action, from, Math.max(from, to - by));
    else if (event.key === 'Escape') putBack();
    else if (event.key === 'Enter' && moved === action) form.requestSubmit();
    else return;
    event.preventDefault();
  }

  function set(action, from, to) {
    if (from === action.from && to === action.to) return;
    if (moved !== action) putBack();
    moved = action;
    Object.assign(action, { from, to });
    draw(action);
    const field = name => form.elements.namedItem(name);
    field('action').value = action.row.dataset.move;
    field('start').value = isoOf(from);
    field('end').value = isoOf(to);
    field('version').value = action.row.dataset.version;
    form.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => { if (said) said.textContent = tell(action); }, 250);
  }

  function putBack() {
    clearTimeout(timer);
    form.hidden = true;
    if (said) said.textContent = '';
    if (!moved) return;
    Object.assign(moved, { from: dayOf(moved.row.dataset.from), to: dayOf(moved.row.dataset.to) });
    draw(moved);
    moved = null;
  }

  function draw(action) {
    const { bar, from, to } = action;
    const end = to + 1;
    const done = from + (end - from) * bar.dataset.progress / 100;
    const x = share => percent(mirrored ? 1 - share : share);
    for (const [part, until] of [['rect.whole', end], ['rect.part', done]]) {
      const rect = bar.querySelector(part);
      rect?.setAttribute('x', x(share(mirrored ? until : from)));
      rect?.setAttribute('width', percent(share(until) - share(from)));
    }
    bar.querySelector('.gantt-point')?.setAttribute('x', x((share(from) + share(end)) / 2));
    bar.querySelector('.gantt-end').setAttribute('x', x(share(end)));
    tell(action);
  }

  function tell({ row, bar, from, to }) {
    const text = gantt.dataset.moved.replace('{label}', row.dataset.label).replace('{from}', written(from)).replace('{to}', written(to));
    bar.setAttribute('aria-valuenow', from);
    bar.setAttribute('aria-valuetext', text);
    return text;
  }
}
