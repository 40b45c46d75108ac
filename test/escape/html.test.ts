import { html, isEmpty, joinHtml, trustedHtml } from '../../src/escape/html.ts';

const hostile = `"><script>alert('&')</script>`;
const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;';

test('values are escaped in text and in attributes, markup of the template is not', () => {
  expect(html`<p title="${hostile}">${hostile}</p>`.html).toBe(`<p title="${escaped}">${escaped}</p>`);
});

test('markup goes in as it is, however deep, and is never escaped twice', () => {
  const inner = html`<em>${hostile}</em>`;
  expect(html`<p>${html`<b>${inner}</b>`}</p>`.html).toBe(`<p><b><em>${escaped}</em></b></p>`);
});

test('lists of markup and text are put together, each value by its kind', () => {
  expect(html`${['<', html`<br>`, ['&', 1]]}`.html).toBe('&lt;<br>&amp;1');
  expect(joinHtml([html`<br>`, '<'], ' & ').html).toBe('<br> &amp; &lt;');
  expect(html`<ul>${[]}</ul>`.html).toBe('<ul></ul>');
});

test('undefined and false are nothing; 0 is a number', () => {
  expect(html`${undefined}${false}${0}${-1.5}`.html).toBe('0-1.5');
  expect(isEmpty(html`${undefined}${''}`)).toBe(true);
  expect(isEmpty(html` `)).toBe(false);
});

test('text that looks like markup by its shape is text', () => {
  expect(html`${'{"html":"<b>"}'}`.html).toBe('{&quot;html&quot;:&quot;&lt;b&gt;&quot;}');
});

test('characters that HTML cannot hold are left out', () => {
  expect(html`${'a\u0000b\u001fc\u007fd\ufffee\n\t'}`.html).toBe('abcde\n\t');
});

test('what the program brings itself is not escaped', () => {
  expect(html`<style>${trustedHtml('a > b {}')}</style>`.html).toBe('<style>a > b {}</style>');
});
