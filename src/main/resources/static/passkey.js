// Passkeys: the device answers the challenge of the page, and the form takes the answer along.
// Without a script or a browser that knows them, the password remains.
'use strict';
{
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

  /** The options as a browser wants them: bytes where JSON has base64url. */
  function options(json) {
    const read = JSON.parse(json);
    read.challenge = bytes(read.challenge);
    if (read.user) read.user.id = bytes(read.user.id);
    read.excludeCredentials?.forEach(each => { each.id = bytes(each.id); });
    return { publicKey: read };
  }

  /** RegistrationResponseJSON or AuthenticationResponseJSON, which not every browser writes by itself. */
  function written(credential) {
    const response = {};
    for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (credential.response[part]) response[part] = text(credential.response[part]);
    }
    response.transports = credential.response.getTransports?.();
    return JSON.stringify({
      id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
      clientExtensionResults: credential.getClientExtensionResults(),
      authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    });
  }

  async function answer(form) {
    const told = form.querySelector('[data-told]');
    told.hidden = true;
    told.removeAttribute('role');
    try {
      const credential = await navigator.credentials[form.dataset.passkey](options(form.dataset.options));
      form.elements.credential.value = written(credential);
      HTMLFormElement.prototype.submit.call(form);
    } catch {
      told.hidden = false;
      told.setAttribute('role', 'alert');
      form.querySelector('button').focus();
    }
  }

  if (window.PublicKeyCredential) {
    for (const form of document.querySelectorAll('form[data-passkey]')) {
      form.hidden = false;
      form.addEventListener('submit', event => {
        event.preventDefault();
        event.stopPropagation();
        answer(form);
      });
    }
    document.querySelectorAll('[data-passkey-absent]').forEach(each => { each.hidden = true; });
  }
}
