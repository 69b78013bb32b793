import { describe, expect, it } from 'vitest';
import { readFaults, readParts, readText } from './testing/read-parts.ts';

describe('a page', () => {
  it('is read as it is seen: headings, paragraphs, lists, tables', async () => {
    const page = `<!doctype html><h1>Shipping</h1><p>We ship <b>every</b>\n day &amp; night.<br>Really.</p><ul><li>one<li>two</ul>
      <table><thead><tr><th>Country<th>Fee</tr></thead><tr><td>Poland<td>14.99 PLN<tr><td>Malta<td></table>`;
    expect(await readText('a.html', page)).toBe(
      '# Shipping\n\nWe ship every day & night.\nReally.\n\n- one\n\n- two\n\nCountry: Poland; Fee: 14.99 PLN.\n\nCountry: Malta.',
    );
  });

  it('has a title and a language', async () => {
    expect(await readParts('a.html', '<html lang="pl"><title>Zwroty  &lt;3</title><p>30 dni.')).toMatchObject(
      [{ head: { title: 'Zwroty <3', language: 'pl' } }],
    );
  });

  it('is read without menus, forms and scripts, and from its main part where it has one', async () => {
    expect(
      await readText(
        'a.html',
        '<nav>Home</nav><p>Text.</p><script>alert("x")</script><form>Mail</form><footer>©</footer>',
      ),
    ).toBe('Text.');
    expect(
      await readText('a.html', '<div>Cookies!</div><main><h2>Title</h2>Text.</main><div>More shops</div>'),
    ).toBe('## Title\n\nText.');
  });

  it('asks and answers in details and definition lists', async () => {
    expect(
      await readText(
        'a.html',
        '<details><summary>How long?</summary>30 days.</details><dl><dt>Free?<dd>Yes.</dl>',
      ),
    ).toBe('###### How long?\n\n30 days.\n\n###### Free?\n\nYes.');
  });

  it('may be broken, deep or hostile', async () => {
    expect(await readText('a.html', '<p>One</b></div><td>Two<table><tr>Three</table><b>Four')).toContain(
      'Four',
    );
    expect(await readText('a.html', `${'<div>'.repeat(400)}Deep.`)).toBe('Deep.');
    expect(
      await readText(
        'a.html',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a; &#60;b&#62;</p>',
      ),
    ).toContain('<b>');
  });
});

describe('a hostile page', () => {
  it.each(['<div>', '<table><tr><td>', '<a><b><p>'])(
    'of a hundred thousand %s within each other is refused at once, and told why',
    async (tags) => {
      expect(await readFaults('a.html', tags.repeat(100_000))).toMatchObject([
        { reason: expect.stringContaining('flatten') },
      ]);
    },
  );

  it.each([
    '<style>',
    '<style ',
    `<style>${'/*'.repeat(200_000)}</style>`,
    `<style>${'@'.repeat(200_000)}</style>`,
    `<style>${'a'.repeat(400_000)}</style>`,
    `<style>${'@a{b{}'.repeat(100_000)}</style>`,
    `<style>${Array.from({ length: 50_000 }, (_, n) => `a{p${n}:1}`).join('')}</style>${'<a></a>'.repeat(10_000)}`,
  ])('whose styles are opened again and again is read once: %.30s', async (text) => {
    const page = text.endsWith('</style>') || text.endsWith('</a>') ? text : text.repeat(50_000);
    expect(await readText('a.html', `<p>Told.</p>${page}`)).toBe('Told.');
  });
});

describe('what a page hides', () => {
  it.each([
    ['background-colour', '<p style="color:#fff">XX</p>'],
    ['background-colour', '<p style="color: rgb(254, 254, 254)">XX</p>'],
    ['background-colour', '<div style="background:black"><p style="color:#000">XX</p></div>'],
    ['background-colour', '<style>.a, .b { color: WHITE }</style><p class="x b">XX</p>'],
    ['background-colour', '<font color="white">XX</font>'],
    ['tiny', '<p style="font-size:1px">XX</p>'],
    ['tiny', '<p style="font-size: 0.1em">XX</p>'],
    ['transparent', '<p style="opacity:0">XX</p>'],
    ['transparent', '<p style="color:transparent">XX</p>'],
    ['off-screen', '<p style="position:absolute; left:-9999px">XX</p>'],
    ['off-screen', '<p style="text-indent:-999em">XX</p>'],
    ['not-displayed', '<p style="display:none !important">XX</p>'],
    ['not-displayed', '<div hidden><p>XX</p></div>'],
    ['not-displayed', '<style>#a { visibility: hidden }</style><p id="a">XX</p>'],
    ['not-displayed', '<template>XX</template>'],
    ['comment', '<!-- XX -->'],
    ['metadata', '<meta name="description" content="XX">'],
    ['metadata', '<img alt="XX">'],
  ])('by %s is told apart: %s', async (how, html) => {
    const parts = await readParts('a.html', `<p>Seen.</p>${html}`);
    expect(parts).toMatchObject([
      { type: 'text-read', text: 'Seen.' },
      { type: 'text-hidden', how, text: expect.stringContaining('XX') },
    ]);
  });

  it.each([
    '<div style="background-color:#222"><p style="color:#fff">XX</p></div>',
    '<div style="background:url(x.png)"><p style="color:white">XX</p></div>',
    '<div style="color:white"><p style="background:navy; color:white"><b style="color:black">XX</b></p></div>',
    '<style>@media print { p { display: none } }</style><p>XX</p>',
    '<div style="font-size:0"><p style="font-size:16px">XX</p></div>',
    '<p style="opacity:0.9; font-size: 12px; left: -10px">XX</p>',
  ])('is not what can be seen: %s', async (html) => {
    expect(await readText('a.html', html)).toBe('XX');
  });
});
