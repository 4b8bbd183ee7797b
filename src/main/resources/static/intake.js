// Shows, for the field one is in, the words of the letter that its value was read from; and back.
'use strict';

const fieldOf = { date: 'dated', distribution: 'label' };
const source = document.querySelector('.source');
const show = name => {
  for (const mark of source.querySelectorAll('mark')) {
    const on = (fieldOf[mark.dataset.field] ?? mark.dataset.field) === name;
    mark.classList.toggle('shown', on);
    if (on) mark.scrollIntoView({ block: 'nearest' });
  }
};
document.getElementById('proposal').addEventListener('focusin', event => show(event.target.name));
source.addEventListener('click', event => {
  const name = event.target.closest('mark')?.dataset.field;
  if (name) document.getElementById('proposal').elements.namedItem(fieldOf[name] ?? name)?.focus();
});
