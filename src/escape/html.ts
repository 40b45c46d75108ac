const special = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, inside elements and inside attributes. Characters that HTML cannot hold are left out. */
export function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(special, (own) => entities[own] ?? own)
  );
}

/** An address that may be followed: a place on the page, the web, mail or telephone; undefined for any other. */
export function safeUrl(target: string): string | undefined {
  const own = target.trim();
  return /^(?:#|https?:\/\/|mailto:|tel:)/i.test(own) ? own : undefined;
}
