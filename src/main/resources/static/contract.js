// The sheet of a contract: when the last row of a side is written into, another one follows it.
'use strict';

document.addEventListener('input', event => {
  const row = event.target.closest?.('[data-row]');
  if (!row || event.target.name !== 'text' || !event.target.value) return;
  if (row.nextElementSibling?.hasAttribute('data-row')) return;
  const next = row.cloneNode(true);
  for (const field of next.querySelectorAll('input')) {
    if (field.name !== 'side') field.value = '';
  }
  row.after(next);
});
