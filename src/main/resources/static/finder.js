// A field that finds one person or institution of the directory while somebody types (part/finder.jte).
'use strict';

for (const finder of document.querySelectorAll('.finder')) {
  const input = finder.querySelector('[role=combobox]');
  const list = finder.querySelector('[role=listbox]');
  const chips = finder.querySelector('.chips');
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
    const name = finder.dataset.name;
    const text = option.querySelector('bdi').textContent.trim();
    const chip = document.createElement('li');
    const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: '×' });
    remove.setAttribute('aria-label', finder.dataset.remove);
    chip.append(
      Object.assign(document.createElement('input'), { type: 'hidden', name, value: option.dataset.value }),
      Object.assign(document.createElement('input'), { type: 'hidden', name: `${name}-shown`, value: text }),
      Object.assign(document.createElement('bdi'), { textContent: text }),
      remove);
    chips.replaceChildren(chip);
    input.value = '';
    close();
  };
  const offer = async () => {
    const turn = ++asked;
    const answer = await ask(`/directory/find?wanted=${finder.dataset.wanted}&typed=${encodeURIComponent(input.value)}`).catch(() => null);
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
      chips.replaceChildren();
    }
  });
  list.addEventListener('mousedown', event => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) take(option);
  });
  chips.addEventListener('click', event => {
    if (!event.target.closest('button')) return;
    chips.replaceChildren();
    input.focus();
  });
}
