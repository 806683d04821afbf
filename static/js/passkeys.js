"use strict";

/* Passkeys: a form with one asks the server what to ask, the browser for an answer, and sends that along. */

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** What comes as text and has to be bytes. */
const asked = options => {
  const named = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));
  return {
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: named(options.excludeCredentials) }),
    ...(options.allowCredentials && { allowCredentials: named(options.allowCredentials) }),
  };
};

const answered = credential => {
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
    if (credential.response[part]) response[part] = text(credential.response[part]);
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {} });
};

const send = async form => {
  const said = form.dataset;
  const alert = form.querySelector("[role=alert]");
  const say = words => { alert.textContent = words; alert.className = words ? "fault" : ""; };
  say("");
  const kind = said.passkey;
  const body = new URLSearchParams();
  for (const name of ["csrf", "old"]) if (form.elements[name]) body.set(name, form.elements[name].value);
  try {
    const answer = await fetch(said.challenge, {
      method: "POST", body, credentials: "same-origin", redirect: "error", headers: { Accept: "application/json" },
    });
    const told = await answer.json();
    if (!answer.ok) { say(told.fault || said.failed); return; }
    const credential = await navigator.credentials[kind]({ publicKey: asked(told.publicKey) });
    form.elements.credential.value = answered(credential);
    if (form.elements.old) form.elements.old.value = "";
    form.submit();
  } catch (error) {
    say({ NotAllowedError: said.stopped, InvalidStateError: said.there }[error.name] || said.failed);
  }
};

const able = "credentials" in navigator && "PublicKeyCredential" in window;
for (const form of document.querySelectorAll("[data-passkey]")) {
  form.hidden = !able;
  form.addEventListener("submit", event => { event.preventDefault(); send(form); });
}
const none = document.getElementById("no-passkeys");
if (none) none.hidden = able;
