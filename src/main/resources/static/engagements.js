// Forms of engagements and commitments: people, documents and actions are offered while one types,
// and a choice fills the fields beside it. Uses ask() of chancery.js; without it the fields are typed.
'use strict';

for (const input of document.querySelectorAll('input[data-offers]')) {
  const list = input.list;
  const beside = name => input.form.elements.namedItem(name);
  let timer = 0;
  let asked = '';

  const offer = async () => {
    const typed = input.value.trim();
    if (typed === asked || typed.length < 2) return;
    asked = typed;
    const path = new URL(input.dataset.offers, location.href);
    path.searchParams.set('typed', typed);
    const answer = await ask(path);
    if (answer.ok && asked === typed) list.innerHTML = await answer.text();
  };

  input.addEventListener('input', event => {
    clearTimeout(timer);
    const chosen = [...list.options].find(option => option.value === input.value);
    if (chosen && event.inputType !== 'insertText') {
      for (const [name, value] of Object.entries(chosen.dataset)) {
        const field = beside(name === 'ref' ? input.name + '-ref' : name);
        if (field) field.value = value;
      }
      if (chosen.dataset.citation) input.value = chosen.dataset.citation;
      return;
    }
    // What is typed over is no longer what was chosen.
    for (const name of [input.name + '-ref', 'entry']) {
      if (beside(name) && (name !== 'entry' || input.name === 'name')) beside(name).value = '';
    }
    timer = setTimeout(offer, 200);
  });
}
