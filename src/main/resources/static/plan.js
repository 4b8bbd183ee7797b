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
  if (event.key === 'ArrowDown') {
    const next = row.nextElementSibling;
    if (next) place(row, row.dataset.parent, next.dataset.line);
  } else {
    const before = row.previousElementSibling;
    if (before) place(row, row.dataset.parent, before.previousElementSibling?.dataset.line ?? '');
  }
});
