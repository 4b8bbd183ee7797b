// The sheet of a plan: an action is dragged to its place, or moved with Alt and the arrow keys.
'use strict';

const move = document.getElementById('move');
let dragged = null;

function place(row, parent, after) {
  move.action = move.dataset.path + row.dataset.line + '/move';
  move.elements.parent.value = parent;
  move.elements.after.value = after;
  move.requestSubmit();
}

document.addEventListener('dragstart', event => {
  dragged = event.target.classList?.contains('grip') ? event.target.closest('[data-line]') : null;
  if (dragged) event.dataTransfer.setDragImage(dragged, 0, 0);
});
document.addEventListener('dragover', event => {
  const row = event.target.closest?.('[data-line]');
  document.querySelectorAll('.over').forEach(each => each.classList.remove('over'));
  if (!dragged || !row || row === dragged) return;
  event.preventDefault();
  row.classList.add('over');
});
document.addEventListener('drop', event => {
  const row = event.target.closest?.('[data-line]');
  if (!dragged || !row || row === dragged) return;
  event.preventDefault();
  place(dragged, row.dataset.parent, row.dataset.line);
});

document.addEventListener('keydown', event => {
  const row = event.target.closest?.('[data-line]');
  if (!row || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  // The line beside it may be on another page of the plan: the server knows.
  move.action = move.dataset.path + row.dataset.line + (event.key === 'ArrowDown' ? '/down' : '/up');
  move.requestSubmit();
});

// What is typed for a new line, or as a reason, is there again after another part of the plan was looked at.
const typed = form => [...form.elements].filter(field => field.name && field.type !== 'hidden');
for (const form of document.querySelectorAll('form.quick, form.stack')) {
  const above = form.elements.objective ?? form.elements.strand;
  const key = 'typed ' + form.getAttribute('action') + ' ' + (above?.value ?? '');
  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  if (kept) {
    for (const field of typed(form)) if (field.name in kept) field.value = kept[field.name];
    form.closest('details')?.setAttribute('open', '');
  }
  form.addEventListener('input', () => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(typed(form).map(field => [field.name, field.value])))));
  form.addEventListener('submit', () => sessionStorage.removeItem(key));
}
