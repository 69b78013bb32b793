import { expect, it } from 'vitest';
import { htmlToText, textToHtml } from './html-to-text.ts';

it.each([
  ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
  ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
  ['a &lt;b&gt; &amp; &eacute; &#8211; c', 'a <b> & é – c'],
  ['<h2>Head</h2>text', 'Head\n\ntext'],
  ['<table><tr><td>Size</td><td>M</td></tr><tr><td>Cut</td><td>slim</td></tr></table>', 'Size M\nCut slim'],
  ['<div><div><p>  deep  \n text </p></div></div>', 'deep text'],
  ['<style>p{}</style><script>alert("<p>")</script>safe', 'safe'],
  ['<p>not closed <b>at all', 'not closed at all'],
  ['plain text', 'plain text'],
  ['<img src=x onerror=alert(1)>', ''],
  ['', ''],
])('%j is %j', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

it.each(['One\n\nTwo\nthree', 'a < b & c > d', '- a\n- b', '  too   many \n\n\n\n blanks ', '', 'ł 🪑'])(
  'writes %j so that it is read back',
  (text) => {
    const read = htmlToText(textToHtml(text));
    expect(textToHtml(read)).toBe(textToHtml(text));
    expect(read).toBe(
      text
        .replaceAll(/ {2,}/gu, ' ')
        .replaceAll(/ ?\n ?/gu, '\n')
        .replaceAll(/\n{3,}/gu, '\n\n')
        .trim(),
    );
  },
);
