// What pages do beyond their links and forms. Everything here is an addition: links and forms work
// without it.
'use strict';

(() => {
  const csrf = document.querySelector('meta[name=csrf]')?.content;
  const over = document.getElementById('signed-out');

  document.addEventListener('htmx:configRequest', event => {
    if (csrf && event.detail.verb !== 'get') event.detail.headers['X-CSRF-TOKEN'] = csrf;
  });

  // The session has ended while the page stood open: say so, and keep what is on it.
  document.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status === 401 && over?.hidden) {
      over.hidden = false;
      over.querySelector('a').href = '/sign-in?back=' + encodeURIComponent(location.pathname + location.search);
      over.scrollIntoView({ block: 'nearest' });
    }
  });

  // What the server refuses is a page part too (422, 409, ...): show it where the answer would be.
  document.addEventListener('htmx:beforeSwap', event => {
    const { status } = event.detail.xhr;
    if (status >= 400 && status !== 401) event.detail.shouldSwap = true;
  });

  // Whoever signs out leaves nothing behind in this tab.
  document.querySelector('[data-forget]')?.addEventListener('click', () => sessionStorage.clear());
})();
