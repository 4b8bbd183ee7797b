// The quick entry of coverage: what is pasted fills the fields below it that nobody has typed into,
// and Enter keeps it. Uses ask() of chancery.js; without it the server fills them on arrival.
'use strict';

const quick = document.getElementById('quick');
if (quick) {
  const pasted = quick.elements.namedItem('pasted');
  const told = document.getElementById('quick-told');
  const names = ['outlet', 'headline', 'day', 'kind'];
  const own = new Set(names.filter(name => name !== 'kind' && quick.elements.namedItem(name).value));
  let timer = 0;
  let asked = '';

  const fill = proposed => {
    for (const name of names) {
      const field = quick.elements.namedItem(name);
      if (own.has(name) || !proposed[name]) continue;
      field.value = proposed[name];
      if (name === 'day') {
        field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
      }
    }
    told.textContent = proposed.told;
  };
  const propose = async () => {
    const text = pasted.value.trim();
    if (text === asked || !text) return;
    asked = text;
    const answer = await ask('/coverage/propose', { method: 'POST', body: new URLSearchParams({ pasted: text }) });
    if (answer.ok && asked === text) fill(await answer.json());
  };

  quick.addEventListener('input', event => {
    if (event.target === pasted) {
      clearTimeout(timer);
      timer = setTimeout(propose, 250);
    } else if (event.isTrusted && names.includes(event.target.name)) {
      own.add(event.target.name);
    }
  });
  pasted.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !pasted.value.trim()) return;
    event.preventDefault();
    quick.requestSubmit();
  });
}
