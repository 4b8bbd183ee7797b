// What is offered while something is typed that shows what was done: dispatches, documents, values.
'use strict';

const offered = document.getElementById('citable');
let waiting = 0;

document.addEventListener('input', event => {
  const field = event.target;
  if (!offered || field.getAttribute('list') !== offered.id) return;
  clearTimeout(waiting);
  if ([...offered.options].some(option => option.value === field.value)) return;
  waiting = setTimeout(async () => {
    const answer = await ask(offered.dataset.from + '?q=' + encodeURIComponent(field.value));
    if (answer.ok) offered.innerHTML = await answer.text();
  }, 250);
});
