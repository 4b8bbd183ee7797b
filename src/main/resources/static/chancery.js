// What pages do beyond their links and forms. Everything here is an addition: links and forms work
// without it.
'use strict';

const csrf = document.querySelector('meta[name=csrf]')?.content ?? '';

/** Asks our server on behalf of a page. A session that has ended is said on the page (see shell.jte). */
async function ask(path, options = {}) {
  const answer = await fetch(path, {
    ...options,
    headers: { 'X-Requested-With': 'fetch', 'X-CSRF-TOKEN': csrf, ...options.headers },
  });
  if (answer.status === 401) sessionOver();
  return answer;
}

function sessionOver() {
  const told = document.getElementById('signed-out');
  if (!told?.hidden) return;
  told.querySelector('a').href = '/sign-in?back=' + encodeURIComponent(location.pathname + location.search);
  told.hidden = false;
  told.scrollIntoView({ block: 'nearest' });
}

document.querySelector('[data-print]')?.addEventListener('click', () => print());

// Whoever signs out leaves nothing behind in this tab.
document.querySelector('[data-forget]')?.addEventListener('click', () => sessionStorage.clear());

// A form that is on its way is not sent twice; one whose answer is a file leaves the page as it is.
document.addEventListener('submit', event => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if ('download' in form.dataset) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));

// A date field shows its date in the order that the browser prefers; below it the month has a name.
const written = new Intl.DateTimeFormat(document.documentElement.dataset.locale, { dateStyle: 'long', timeZone: 'UTC' });
document.addEventListener('input', event => {
  const told = event.target.type === 'date' && document.getElementById('d-' + event.target.id);
  if (told) told.textContent = event.target.value ? written.format(new Date(event.target.value)) : '';
});

// What was typed into a form whose session had ended is there again after signing in.
const SENT = 'sent';
document.addEventListener('submit', event => {
  if (event.target.method !== 'post' || event.target.enctype === 'multipart/form-data') return;
  const typed = [...event.target.elements].filter(field => field.matches('input:not([type=hidden], [type=password]), textarea, select') && field.name);
  sessionStorage.setItem(SENT, JSON.stringify({
    at: location.pathname, action: event.target.getAttribute('action'), typed: typed.map(field => [field.name, field.value]),
  }));
});
const sent = JSON.parse(sessionStorage.getItem(SENT) ?? 'null');
sessionStorage.removeItem(SENT);
if (sent?.at === location.pathname && document.referrer && new URL(document.referrer).pathname === '/sign-in') {
  const form = [...document.forms].find(each => each.getAttribute('action') === sent.action);
  for (const [name, value] of sent.typed) {
    const field = form?.elements.namedItem(name);
    if (field && 'value' in field) field.value = value;
  }
  form?.closest('details')?.setAttribute('open', '');
  form?.querySelector('input:not([type=hidden]), textarea, select')?.focus();
}
