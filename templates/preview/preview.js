// Keeps the preview up to date: what has changed is replaced where it is, so that nobody loses the place.
(() => {
  const frame = document.querySelector('iframe');
  const gone = document.querySelector('#gone');
  let { run, version } = document.body.dataset;
  let busy = Promise.resolve();

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
    const next = page && (await pageAt(view.location.pathname));
    if (!next) return frame.contentWindow.location.reload();
    const chosen = [...page.querySelectorAll('form.filter select')].map(({ name, value }) => [name, value]);
    const hasScript = next.querySelector('script[data-words]') !== null;
    keepPlace(view, () => {
      page.title = next.title;
      // A page that has added something to itself does so again with what is new.
      if (hasScript) page.body.replaceWith(page.importNode(next.body, true));
      else patch(page.body, next.body);
    });
    if (!hasScript) return;
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
    if (live.isEqualNode(next)) return;
    const isElement = live.nodeType === Node.ELEMENT_NODE && live.nodeName === next.nodeName;
    if (!isElement) {
      live.replaceWith(live.ownerDocument.importNode(next, true));
      return;
    }
    for (const { name } of [...live.attributes]) if (!next.hasAttribute(name)) live.removeAttribute(name);
    for (const { name, value } of next.attributes)
      if (live.getAttribute(name) !== value) live.setAttribute(name, value);
    const old = [...live.childNodes];
    const now = [...next.childNodes];
    let from = 0;
    while (from < old.length && from < now.length && old[from].isEqualNode(now[from])) from += 1;
    let [oldEnd, nowEnd] = [old.length, now.length];
    while (oldEnd > from && nowEnd > from && old[oldEnd - 1].isEqualNode(now[nowEnd - 1])) {
      oldEnd -= 1;
      nowEnd -= 1;
    }
    const before = old[oldEnd] ?? null;
    const [left, come] = [old.slice(from, oldEnd), now.slice(from, nowEnd)];
    if (left.length === come.length) {
      for (const [index, node] of left.entries()) patch(node, come[index]);
      return;
    }
    for (const node of left) node.remove();
    for (const node of come) live.insertBefore(live.ownerDocument.importNode(node, true), before);
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
