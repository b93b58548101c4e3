// Opens the notice in this browser: the code never leaves it. Without this file, or in a browser that lacks a part, the forms work by themselves.
(() => {
  'use strict';
  const form = document.getElementById('open');
  if (!form || !window.isSecureContext || !window.crypto || !crypto.subtle || !window.DecompressionStream) return;
  const words = document.getElementById('opened').dataset;
  const waiting = document.getElementById('waiting');
  const bytes = base64 => Uint8Array.from(atob(base64), c => c.charCodeAt(0));
  const utf8 = text => new TextEncoder().encode(text);
  const join = (...parts) => {
    const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
    let at = 0;
    for (const part of parts) { all.set(part, at); at += part.length; }
    return all;
  };
  const salt = bytes(form.dataset.salt);
  const place = bytes(form.dataset.place);

  // the code: 20 letters of Crockford's base 32, the last a weighted sum over the field of 32 elements
  const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const times = (a, b) => {
    let product = 0;
    for (let i = 0; i < 5; i++) product ^= ((b >> i) & 1) * (a << i);
    for (let i = 8; i >= 5; i--) product ^= ((product >> i) & 1) * (0b100101 << (i - 5));
    return product & 31;
  };
  const read = typed => {
    const letters = typed.toUpperCase().replace(/[\s\u2010-\u2015\u2212-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    if ([...letters].some(c => !LETTERS.includes(c))) return {fault: words.character};
    if (letters.length !== 20) return {fault: words.length};
    let sum = 0;
    let weight = 1;
    for (const c of letters) { sum ^= times(weight, LETTERS.indexOf(c)); weight = times(weight, 2); }
    return sum ? {fault: words.check} : {letters};
  };

  const derive = async (secret, info, length) => {
    const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    return new Uint8Array(await crypto.subtle.deriveBits({name: 'HKDF', hash: 'SHA-256', salt, info}, key, 8 * length));
  };
  const aes = (raw, use) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [use]);
  const whole = view => (view[0] << 24 | view[1] << 16 | view[2] << 8 | view[3]) >>> 0;

  const open = async letters => {
    const secret = utf8(letters);
    const id = await derive(secret, utf8('tocsin portal record id 1'), 16);
    const key = await aes(await derive(secret, utf8('tocsin portal record key 1'), 32), 'decrypt');
    const answer = await fetch('/record', {method: 'POST', body: id, headers: {'Content-Type': 'application/octet-stream'}});
    if (!answer.ok) throw new Error('record');
    const record = new Uint8Array(await answer.arrayBuffer());
    let plain;
    try {
      plain = new Uint8Array(await crypto.subtle.decrypt(
        {name: 'AES-GCM', iv: record.subarray(0, 12), additionalData: join(place, id)}, key, record.subarray(12)));
    } catch (none) {
      return null;
    }
    const packed = new Blob([plain.subarray(4, 4 + whole(plain))]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const content = new Uint8Array(await new Response(packed).arrayBuffer());
    const end = 4 + whole(content);
    return {id, letters, lines: new TextDecoder().decode(content.subarray(4, end)).split('\n'), letter: content.subarray(end)};
  };

  const fact = (notice, mark) => (notice.lines.find(line => line[0] === mark) || mark).slice(1);
  const element = (name, text) => { const made = document.createElement(name); made.textContent = text; return made; };
  const text = (notice, into) => {
    const language = document.documentElement.lang;
    let at = notice.lines.indexOf('l' + language);
    if (at < 0) at = notice.lines.findIndex(line => line[0] === 'l');
    let list = null;
    for (const line of notice.lines.slice(at + 1)) {
      if (line[0] === 'l') break;
      const kind = {s: 'h2', h: 'h3', p: 'p', u: 'ul', o: 'ol'}[line[0]];
      if (!kind) continue;
      if (kind === 'ul' || kind === 'ol') {
        if (!list || list.localName !== kind) { list = document.createElement(kind); into.append(list); }
        list.append(element('li', line.slice(1)));
      } else {
        list = null;
        into.append(element(kind, line.slice(1)));
      }
    }
  };

  // a reply: X25519, HKDF, AES-GCM, as the organisation's case opens it
  const seal = async lines => {
    const organisation = bytes(form.dataset.key);
    const once = await crypto.subtle.generateKey({name: 'X25519'}, false, ['deriveBits']);
    const oncePublic = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
    const theirs = await crypto.subtle.importKey('raw', organisation, {name: 'X25519'}, false, []);
    const shared = new Uint8Array(await crypto.subtle.deriveBits({name: 'X25519', public: theirs}, once.privateKey, 256));
    const key = await aes(await derive(shared, join(utf8('tocsin portal reply 1'), oncePublic, organisation), 32), 'encrypt');
    const plain = new Uint8Array(4096);
    const written = utf8(lines.join('\n') + '\n');
    plain.set(written.subarray(0, 4096));
    const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv: new Uint8Array(12), additionalData: salt}, key, plain);
    return join(salt, oncePublic, new Uint8Array(sealed));
  };
  const line = value => (value || '').trim().replace(/\s*[\r\n]+\s*/g, ', ').replace(/[\u0000-\u001f\u007f-\u009f\u2028]/g, ' ');

  const reply = (notice, own) => async event => {
    event.preventDefault();
    const said = document.createElement('p');
    said.setAttribute('role', 'status');
    let kept = false;
    try {
      const sealed = await seal(['k' + own.elements.kind.value, 'n' + fact(notice, 'n'), 'c' + notice.letters,
        'l' + document.documentElement.lang, 't' + line(own.elements.text && own.elements.text.value).slice(0, 600),
        'a' + line(own.elements.address && own.elements.address.value).slice(0, 250)]);
      kept = (await fetch('/reply', {method: 'POST', body: join(notice.id, sealed)})).ok;
    } catch (failed) {
      kept = false;
    }
    said.className = kept ? 'note good' : 'note bad';
    said.textContent = kept ? words.kept : words.notKept;
    if (kept) own.replaceWith(said); else { own.querySelectorAll('[role=status]').forEach(old => old.remove()); own.append(said); }
  };

  // browsers without X25519 send the forms of replies to the server, which seals them
  const seals = async () => {
    try {
      return Boolean(await crypto.subtle.generateKey({name: 'X25519'}, false, ['deriveBits']));
    } catch (lacks) {
      return false;
    }
  };

  const show = async notice => {
    const main = document.getElementById('main');
    const page = document.getElementById('opened').content.cloneNode(true);
    page.getElementById('date').textContent = new Date(fact(notice, 'd') + 'T12:00:00Z')
      .toLocaleDateString(document.documentElement.lang === 'fr' ? 'fr-FR' : 'en-GB', {day: 'numeric', month: 'long', year: 'numeric'});
    text(notice, page.getElementById('text'));
    if (notice.letter.length) {
      const take = element('a', words.take);
      take.className = 'button';
      take.download = fact(notice, 'f');
      take.href = URL.createObjectURL(new Blob([notice.letter], {type: fact(notice, 'm')}));
      page.getElementById('take').append(take);
    } else {
      page.getElementById('letter').remove();
    }
    const sealsHere = await seals();
    page.querySelectorAll('#replies form').forEach(own => {
      if (sealsHere) own.addEventListener('submit', reply(notice, own)); else own.elements.code.value = notice.letters;
    });
    main.replaceChildren(page);
    document.title = document.title.replace(/^[^–]*/, words.title + ' ');
    main.querySelector('h1').focus();
  };

  const field = form.elements.code;
  const complain = fault => {
    waiting.textContent = '';
    document.getElementById('fault')?.remove();
    const said = element('p', fault);
    said.id = 'fault';
    said.className = 'note bad';
    said.setAttribute('role', 'alert');
    form.before(said);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', 'fault code-hint');
    field.focus();
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const typed = read(field.value);
    if (typed.fault) { complain(typed.fault); return; }
    waiting.textContent = words.waiting;
    try {
      const notice = await open(typed.letters);
      if (notice) await show(notice); else complain(words.unknown);
    } catch (failed) {
      complain(words.failed);
    }
  });
})();
