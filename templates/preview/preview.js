// Keeps the preview up to date: what has changed is replaced where it is, so that nobody loses the place.
(() => {
  const frame = document.querySelector('iframe');
  const gone = document.querySelector('#gone');
  let { run, version } = document.body.dataset;
  let busy = Promise.resolve();
  /** What the server gave last of the page in the frame. */
  let given = {};

  /** Hears of news: one page of a browser listens to the server for all of them, as a browser opens few connections. */
  function listen() {
    const channel = new BroadcastChannel('planverk-preview');
    channel.addEventListener('message', ({ data }) => heard(data));
    const tell = (data) => {
      channel.postMessage(data);
      heard(data);
    };
    navigator.locks.request(`planverk-preview-${location.port}`, () => {
      const news = new EventSource('/news');
      news.addEventListener('message', ({ data }) => tell(JSON.parse(data)));
      news.addEventListener('error', () => tell(undefined));
      // Until this page is closed; another one takes over then.
      return new Promise(() => {});
    });
    // What was missed while the page was asleep.
    document.addEventListener('visibilitychange', async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await fetch('/state').catch(() => undefined);
      heard(answer?.ok ? await answer.json() : undefined);
    });
  }

  function heard(news) {
    gone.hidden = news !== undefined;
    if (news === undefined || (news.run === run && String(news.version) === version)) return;
    if (news.run !== run) {
      run = news.run;
      location.reload();
      return;
    }
    version = String(news.version);
    busy = busy.then(refresh).catch(() => {});
  }

  async function refresh() {
    await refreshFrame();
    const next = await pageAt(location.pathname);
    if (!next) return;
    document.title = next.title;
    patch(document.body, next.body);
  }

  async function refreshFrame() {
    const { contentDocument: page, contentWindow: view } = frame;
    const list = page?.querySelector('main.pages');
    if (list) return refreshPages(page, list);
    const path = view.location.pathname;
    const next = page && (await pageAt(path));
    // A reader has followed a link meanwhile: what is there now may be older than the news.
    if (frame.contentDocument !== page) return refreshFrame();
    if (!next) return frame.contentWindow.location.reload();
    const hasScript = next.querySelector('script[data-words]') !== null;
    // A page's script adds something to it: what the server has changed is seen in what it gave before.
    const before = hasScript ? (given.path === path ? given.page : undefined) : page;
    given = { path, page: next };
    const edits = before && editsOf(page.body, before.body, next.body);
    if (edits?.every(({ isKnown }) => !hasScript || !isKnown)) {
      keepPlace(view, () => {
        page.title = next.title;
        for (const { make } of edits) make();
      });
      return;
    }
    const chosen = [...page.querySelectorAll('form.filter select')].map(({ name, value }) => [name, value]);
    keepPlace(view, () => {
      page.title = next.title;
      page.body.replaceWith(page.importNode(next.body, true));
    });
    const script = page.createElement('script');
    const old = next.querySelector('script[data-words]');
    script.src = old.getAttribute('src');
    script.dataset.words = old.dataset.words;
    script.addEventListener('load', () => choose(page, chosen));
    page.head.querySelector('script[data-words]')?.remove();
    page.head.append(script);
  }

  /** Chooses rows again as a reader had chosen them. */
  function choose(page, chosen) {
    const form = page.querySelector('form.filter');
    for (const [name, value] of chosen) {
      const select = form?.querySelector(`select[name="${CSS.escape(name)}"]`);
      if (select) select.value = value;
    }
    form?.dispatchEvent(new Event('change'));
  }

  async function pageAt(path) {
    const answer = await fetch(path);
    if (!answer.ok) return undefined;
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  /** Makes one tree of elements as another is, and leaves alone what is the same. */
  function patch(live, next) {
    for (const { make } of editsOf(live, live, next)) make();
  }

  /**
   * What has to be done to an element that is seen for it to be `next`, where the server gave it as `before` and its page may
   * have added something since. Undefined where the two are too far apart to tell.
   */
  function editsOf(live, before, next) {
    const edits = [];
    return compare(live, before, next) ? edits : undefined;

    function compare(live, before, next) {
      if (before.isEqualNode(next)) return true;
      const isElement = before.nodeType === Node.ELEMENT_NODE && before.nodeName === next.nodeName;
      if (!isElement) {
        edit([before, next], () => live.replaceWith(live.ownerDocument.importNode(next, true)));
        return true;
      }
      const names = new Set([...before.getAttributeNames(), ...next.getAttributeNames()]);
      for (const name of names) {
        const value = next.getAttribute(name);
        if (before.getAttribute(name) === value) continue;
        change(before, () => (value === null ? live.removeAttribute(name) : live.setAttribute(name, value)));
      }
      const old = [...before.childNodes];
      const now = [...next.childNodes];
      const seen = live === before ? old : matching(live, old);
      if (!seen) return false;
      let from = 0;
      while (from < old.length && from < now.length && old[from].isEqualNode(now[from])) from += 1;
      let [oldEnd, nowEnd] = [old.length, now.length];
      while (oldEnd > from && nowEnd > from && old[oldEnd - 1].isEqualNode(now[nowEnd - 1])) {
        oldEnd -= 1;
        nowEnd -= 1;
      }
      const [left, come] = [old.slice(from, oldEnd), now.slice(from, nowEnd)];
      if (left.length === come.length)
        return left.every((node, index) => compare(seen[from + index], node, come[index]));
      const behind = seen[oldEnd] ?? null;
      const gone = seen.slice(from, oldEnd);
      edit([...left, ...come], () => {
        for (const node of gone) node.remove();
        for (const node of come) live.insertBefore(live.ownerDocument.importNode(node, true), behind);
      });
      return true;
    }

    function change(element, make) {
      edits.push({ make, isKnown: element.closest(chosenAmong) !== null });
    }

    /** @param nodes what comes or goes */
    function edit(nodes, make) {
      edits.push({ make, isKnown: nodes.some(isKnown) });
    }
  }

  const chosenAmong = '[data-facets], .contents li';

  /** Whether the script of a page knows of it: rows that are chosen among, the contents, headings, and tables that are moved. */
  function isKnown(node) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    const own = isElement ? node : node.parentElement;
    if (own?.closest(chosenAmong)) return true;
    const known = '[data-facets], .contents, .table, :is(h2, h3, h4, h5)[id]';
    return isElement && (own.matches(known) || own.querySelector(known) !== null);
  }

  /** The children of an element that the server gave it, in their order; undefined where some are gone. */
  function matching(live, old) {
    const found = [];
    let at = live.firstChild;
    for (const node of old) {
      while (at && !isSame(at, node)) at = at.nextSibling;
      if (!at) return undefined;
      found.push(at);
      at = at.nextSibling;
    }
    return found;
  }

  /** Texts with other words, and elements with another name or id, are not the same. */
  function isSame(live, given) {
    if (live.nodeType !== Node.ELEMENT_NODE) return live.isEqualNode(given);
    return live.nodeName === given.nodeName && live.id === given.id;
  }

  /** What a reader sees at the top stays there, or what is around it. */
  function keepPlace(view, change) {
    const page = view.document;
    page.documentElement.style.overflowAnchor = 'none';
    const places = [];
    for (let at = topmost(view); at && at !== page.body; at = at.parentElement)
      places.push({ element: at, id: at.id, top: at.getBoundingClientRect().top });
    const { scrollX, scrollY } = view;
    change();
    for (const { element, id, top } of places) {
      const now = element.isConnected ? element : id && page.getElementById(id);
      if (!now) continue;
      view.scrollTo(scrollX, view.scrollY + now.getBoundingClientRect().top - top);
      return;
    }
    view.scrollTo(scrollX, scrollY);
  }

  function topmost({ document: page, innerWidth, scrollY }) {
    if (scrollY === 0) return undefined;
    for (let y = 4; y < 200; y += 12) {
      const found = page.elementFromPoint(innerWidth / 2, y);
      if (found && found !== page.body && found !== page.documentElement && found.localName !== 'main')
        return found;
    }
    return undefined;
  }

  /** Of printed pages those that are seen are replaced at once, the others when they are scrolled to. */
  async function refreshPages(page, list) {
    const answer = await fetch(`/pages/${encodeURIComponent(list.dataset.name)}`);
    if (!answer.ok) return;
    const now = await answer.json();
    const sections = [...list.querySelectorAll('.page')];
    if (sections.length !== now.length) {
      const next = await pageAt(frame.contentWindow.location.pathname);
      if (next) keepPlace(frame.contentWindow, () => patch(page.body, next.body));
      return watchPages();
    }
    const changed = sections.filter((section, index) => {
      const [hash] = now[index];
      if (section.dataset.hash === hash || section.dataset.wanted === hash) return false;
      section.dataset.wanted = hash;
      return isNear(section);
    });
    await Promise.all(changed.map(load));
    for (const section of sections) watcher?.observe(section);
  }

  function isNear(section) {
    const { top, bottom } = section.getBoundingClientRect();
    const { innerHeight } = frame.contentWindow;
    return bottom > -innerHeight && top < 2 * innerHeight;
  }

  async function load(section) {
    const { wanted } = section.dataset;
    const { name } = section.closest('.pages').dataset;
    const answer = await fetch(`/svg/${encodeURIComponent(name)}/${wanted}`);
    if (!answer.ok || section.dataset.wanted !== wanted) return;
    section.innerHTML = await answer.text();
    section.dataset.hash = wanted;
    delete section.dataset.wanted;
  }

  let watcher;
  /** Loads printed pages when they are scrolled to. */
  function watchPages() {
    watcher?.disconnect();
    const page = frame.contentDocument;
    const list = page?.querySelector('main.pages');
    if (!list) return;
    watcher = new frame.contentWindow.IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting && target.dataset.wanted) load(target);
      },
      { rootMargin: '100%' },
    );
    for (const section of list.querySelectorAll('.page')) {
      const link = section.querySelector(':scope > a');
      if (section.dataset.hash === '' && link) section.dataset.wanted = link.pathname.split('/').at(-1);
      watcher.observe(section);
    }
  }

  /** The address of the page says which document is in the frame, and where it is open. */
  function followFrame() {
    const { contentDocument: page, contentWindow: view } = frame;
    // A page that was loaded anew may be another than the one that was given last.
    given = {};
    if (!page) return;
    watchPages();
    const [, name] = /^\/screen\/(.+)\.html$/.exec(view.location.pathname) ?? [];
    if (name && location.pathname !== `/d/${name}/screen`) {
      history.replaceState(null, '', `/d/${name}/screen${view.location.hash}`);
      busy = busy.then(async () => {
        const next = await pageAt(location.pathname);
        if (!next) return;
        document.title = next.title;
        // The frame is there already.
        next.querySelector('iframe').setAttribute('src', frame.getAttribute('src'));
        patch(document.body, next.body);
      });
    }
    page.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[href]');
      if (!link || link.origin === location.origin) return;
      // In the frame is what is shown; mail and telephones are other programs.
      link.target = /^https?:/.test(link.protocol) ? '_blank' : '_top';
      link.rel = 'noreferrer';
    });
    let timer;
    view.addEventListener('scroll', () => {
      clearTimeout(timer);
      timer = setTimeout(() => rememberPlace(page, view), 200);
    });
  }

  function rememberPlace(page, view) {
    const above = [...page.querySelectorAll('main [id]')].filter(
      (element) => element.getBoundingClientRect().top <= view.innerHeight / 4,
    );
    const id = above.at(-1)?.id;
    if (id && location.hash !== `#${id}`) history.replaceState(null, '', `${location.pathname}#${id}`);
  }

  frame.addEventListener('load', followFrame);
  const begin = () => {
    if (location.hash) frame.contentWindow.location.hash = location.hash;
    followFrame();
  };
  if (frame.contentDocument?.readyState === 'complete' && frame.contentWindow.location.href !== 'about:blank')
    begin();
  else frame.addEventListener('load', begin, { once: true });
  listen();
})();
