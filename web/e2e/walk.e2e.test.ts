import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility-faults.ts';
import { findChromium, noChromium } from './find-chromium.ts';
import { shopVisits } from './shop-visits.ts';

const executablePath = findChromium();
if (executablePath === undefined) process.stderr.write(`${noChromium}\n`);

const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

describe.skipIf(executablePath === undefined)('a walk through the shop', { timeout: 60_000 }, () => {
  const { visit, complaints, address } = shopVisits(executablePath);

  test('answers by keyboard alone, with a source that opens and closes', async () => {
    const page = await visit('/');
    await tabTo(page, page.getByRole('button', { name: 'Ask a question' }));
    await page.keyboard.press('Enter');
    const question = page.getByRole('textbox', { name: 'Your question' });
    await seen(question.and(focused(page)));

    const streamed = page.waitForResponse(/\/v1\/chat$/);
    await page.keyboard.type('How long do I have to return something?');
    await page.keyboard.press('Enter');
    expect((await streamed).headers()['content-type']).toContain('text/event-stream');
    await seen(page.getByText(/AI assistant/));

    const citation = page.getByRole('button', { name: /^Source 1: / }).first();
    await seen(citation);
    expect(await page.getByRole('log').innerText()).toMatch(/\w+ \w+/);
    expect(await page.getByRole('log').innerText()).not.toContain('[1]');

    await tabTo(page, citation);
    await page.keyboard.press('Enter');
    const source = page.getByRole('dialog', { name: /^Source 1: / });
    await seen(source.getByRole('blockquote'));
    expect(await source.getByRole('blockquote').innerText()).not.toBe('');
    await page.keyboard.press('Escape');
    await gone(source);
    await seen(citation.and(focused(page)));

    await page.keyboard.press('Escape');
    await gone(page.getByRole('dialog'));
    await seen(page.getByRole('button', { name: 'Ask a question' }).and(focused(page)));
    await page.context().close();
  });

  test('keeps the rating and the conversation over a reload, until it is deleted', async () => {
    const page = await visit('/');
    await ask(page, 'How long do I have to return something?');
    await page.getByRole('button', { name: 'Helpful', exact: true }).click();
    await page.reload();
    await seen(page.getByText('How long do I have to return something?').first());
    await seen(page.getByRole('button', { name: 'Helpful', exact: true, pressed: true }));

    await page.getByRole('button', { name: 'Delete this conversation' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await seen(page.getByRole('heading', { name: 'What would you like to know?' }));
    await page.reload();
    await seen(page.getByRole('heading', { name: 'What would you like to know?' }));
    await page.context().close();
  });

  test('speaks Polish, and passes the conversation to a person', async () => {
    const page = await visit('/');
    await page.getByRole('button', { name: 'PL, Polski' }).click();
    await seen(page.getByRole('heading', { name: 'Wieczory pod niebem, poranki w domu.' }));
    await page.getByRole('button', { name: 'Zadaj pytanie' }).click();
    await page.getByRole('textbox', { name: 'Twoje pytanie' }).fill('Ile mam czasu na zwrot?');
    await page.getByRole('button', { name: 'Wyślij' }).click();
    await seen(page.getByRole('button', { name: /^Źródło 1: / }).first());

    await page.getByRole('button', { name: 'Porozmawiaj z człowiekiem' }).click();
    await seen(page.getByText(/Twoja rozmowa jest już u naszego zespołu/));
    await page.context().close();
  });

  test('keeps a question that could not be sent, and sends it again', async () => {
    const page = await visit('/');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await page.route(/\/v1\/chat$/, (route) =>
      route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '' }),
    );
    await page.getByRole('textbox', { name: 'Your question' }).fill('How can I pay?');
    await page.keyboard.press('Enter');
    await seen(page.getByRole('button', { name: /^Try again in/ }));
    expect(complaints.splice(0)).toEqual([expect.stringContaining('503')]);

    await page.unroute(/\/v1\/chat$/);
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await seen(page.getByRole('button', { name: /^Source 1: / }).first());
    await page.context().close();
  });

  test('goes on in a new conversation when the guest session has ended', async () => {
    const page = await visit('/');
    await ask(page, 'How long do I have to return something?');
    await page.evaluate("localStorage.removeItem('aisle.guest')");
    await page.getByRole('textbox', { name: 'Your question' }).fill('How can I pay?');
    await page.keyboard.press('Enter');
    await gone(page.getByText('How long do I have to return something?').first());
    await seen(page.getByRole('button', { name: 'Helpful', exact: true }));
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
    await page.context().close();
  });

  test('shows products with their prices, and one of them closely', async () => {
    const page = await visit('/');
    const product = firstProduct(page);
    const name = await product.innerText();
    await product.click();
    await seen(page.getByRole('heading', { level: 1, name }));
    await seen(page.getByText(/^PLN\s\d+\.\d\d$/).first());
    await page.getByRole('button', { name: 'Ask about it' }).click();
    const question = page.getByRole('textbox', { name: 'Your question' });
    await expect.poll(() => question.inputValue()).toContain(name);
    await page.context().close();
  });

  test('recommends for a shopper who agreed to be remembered, and forgets', async () => {
    const page = await visit('/');
    const strip = page.getByRole('region', { name: 'For you' });
    await seen(strip.getByText(/^In \d+ baskets? since/).first());
    await page.getByRole('button', { name: 'Yes, remember' }).click();
    await seen(page.getByText('Chosen by what you looked at here.'));

    await page.goto(`${address()}/products/tent-kestrel-2`);
    await seen(
      page
        .getByRole('region', { name: 'Goes well with it' })
        .getByText(/Kestrel 2 tent/)
        .first(),
    );
    await seen(
      page
        .getByRole('region', { name: 'Much like it' })
        .getByText(/in common$/)
        .first(),
    );
    expect(await accessibilityFaults(page)).toBe('');
    await page.getByRole('link', { name: 'All products' }).click();
    await seen(strip.getByText(/Kestrel 2 tent/).first());
    expect(await accessibilityFaults(page)).toBe('');
    await strip
      .getByRole('button', { name: /^Not for me/ })
      .first()
      .click();

    await page.getByRole('button', { name: 'Forget it all and stop' }).click();
    await seen(page.getByRole('button', { name: 'Yes, remember' }));
    await gone(strip.getByText(/Kestrel 2 tent/).first());
    await page.context().close();
  });

  test('tells what a shopper does, and lets answers be read again, only after they agreed', async () => {
    const page = await visit('/');
    const told: { readonly type: string }[] = [];
    const asked: { readonly consent?: boolean }[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'POST') return;
      if (request.url().endsWith('/v1/events')) told.push(...request.postDataJSON().events);
      if (request.url().endsWith('/v1/chat')) asked.push(request.postDataJSON());
    });
    const consent = page.getByRole('region', { name: 'What we remember' });
    const find = page.getByRole('searchbox', { name: 'What are you looking for?' });
    await find.fill('tent');
    await find.press('Enter');
    await seen(page.getByRole('button', { name: 'Find', exact: true }));
    await consent.getByRole('button', { name: 'No, thanks' }).click();
    await seen(consent.getByText(/^We do not remember/));
    await ask(page, 'How can I pay?');
    expect(asked.splice(0)).toEqual([expect.not.objectContaining({ consent: true })]);
    expect(told).toEqual([]);

    await consent.getByRole('button', { name: 'Yes, remember' }).click();
    await find.fill('sleeping bag');
    await find.press('Enter');
    await expect
      .poll(() => told)
      .toContainEqual(expect.objectContaining({ type: 'search', query: 'sleeping bag' }));
    await page.getByRole('textbox', { name: 'Your question' }).fill('What is the warranty?');
    await page.keyboard.press('Enter');
    await expect.poll(() => asked).toEqual([expect.objectContaining({ consent: true })]);
    await page.context().close();
  });

  test('shows an imported product that nothing is known of, with the picture where it lies', async () => {
    const page = await visit('/');
    await page.route('https://pictures.example/**', (route) =>
      route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
      }),
    );
    await page.route(/\/v1\/products\/tent-kestrel-2\?/, async (route) => {
      const response = await route.fetch();
      const product: object = await response.json();
      await route.fulfill({ response, json: { ...product, picture: 'https://pictures.example/tent.svg' } });
    });
    await page.route(/\/v1\/recommendations\?.*kind=together/, async (route) => {
      const response = await route.fetch();
      const list: { readonly items: readonly { readonly reason: object }[] } = await response.json();
      const items = list.items.map((item) => ({ ...item, reason: { ...item.reason, productIds: [] } }));
      await route.fulfill({ response, json: { ...list, items } });
    });
    await page.goto(`${address()}/products/tent-kestrel-2`);
    await seen(page.getByRole('region', { name: 'Also on our shelves' }));
    const picture = page.getByRole('article').locator('img');
    await seen(picture);
    await expect.poll(() => page.evaluate("document.querySelector('article img').naturalWidth")).toBe(4);
    await page.context().close();
  });

  test('finds help', async () => {
    const page = await visit('/');
    await page.getByRole('searchbox', { name: 'Search help' }).fill('return a tent');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await seen(page.getByText(/passages? found/));
    await page.context().close();
  });

  test.each(['desktop', 'phone'] as const)('finds products as one asks for them, on a %s', async (size) => {
    const page = await visit('/', { viewport: sizes[size] });
    const find = async (words: string) => {
      await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill(words);
      await page.keyboard.press('Enter');
    };
    await find('rian jaket under 400 zł, size M');
    await seen(page.getByText(/^We looked for: .*jaket → jacket/));
    await seen(page.getByRole('heading', { level: 3, name: /Drizzle/ }));
    const drop = page.getByRole('button', { name: 'Drop: under 400 zł' });
    await seen(drop);
    expect(await accessibilityFaults(page)).toBe('');
    await drop.click();
    await seen(page.getByRole('heading', { level: 3, name: 'Storm shell jacket' }));

    await find('jacket');
    await page.getByText('Narrow down').click();
    await page.getByRole('button', { name: /^Halnik/ }).press('Enter');
    await seen(page.getByText('5 products', { exact: true }).and(focused(page)));
    expect(await accessibilityFaults(page)).toBe('');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.getByRole('heading', { level: 3 }).getByRole('link', { name: /Storm/ }).click();
    await seen(page.getByRole('heading', { level: 1, name: /Storm/ }));
    await page.goBack();
    await seen(page.getByText('5 products', { exact: true }));

    await find('electric guitar');
    await seen(page.getByText(/^We have nothing like that/));
    expect(await accessibilityFaults(page)).toBe('');
    await page.getByRole('button', { name: 'See everything' }).last().click();
    await seen(page.getByRole('button', { name: 'Show more' }));
    await page.context().close();
  });

  test('describes each route with an example to copy', async () => {
    const page = await visit('/docs/');
    const chat = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'POST /v1/chat' }) });
    await chat.getByText('Example', { exact: true }).click();
    await seen(chat.getByText(/idempotency-key/));
    await page.context().close();
  });

  test.each(['desktop', 'phone'] as const)('is accessible and fits on a %s', async (size) => {
    const page = await visit('/', { viewport: sizes[size] });
    await seen(firstProduct(page));
    expect(await accessibilityFaults(page)).toBe('');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);

    await ask(page, 'How long and how much is delivery to other EU countries?');
    expect(await accessibilityFaults(page)).toBe('');
    const entries = page.getByRole('region', { name: 'Conversation' });
    expect(await entries.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
    await page
      .getByRole('button', { name: /^Source 1: / })
      .first()
      .click();
    expect(await accessibilityFaults(page)).toBe('');
    await page.context().close();

    const docs = await visit('/docs/', { viewport: sizes[size] });
    await seen(docs.getByRole('heading', { name: 'POST /v1/chat' }));
    expect(await accessibilityFaults(docs)).toBe('');
    expect(await docs.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await docs.context().close();
  });
});

/** Opens the chat, asks, and waits for the whole answer. */
async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: 'Ask a question' }).click();
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  await page.keyboard.press('Enter');
  await seen(page.getByRole('button', { name: 'Helpful', exact: true }));
}

function firstProduct(page: Page): Locator {
  return page.getByRole('heading', { level: 3 }).getByRole('link').first();
}

function seen(locator: Locator): Promise<void> {
  return locator.waitFor({ state: 'visible', timeout: 15_000 });
}

function gone(locator: Locator): Promise<void> {
  return locator.waitFor({ state: 'hidden', timeout: 5_000 });
}

function focused(page: Page): Locator {
  return page.locator(':focus');
}

/** Presses Tab, backwards where that is shorter, until something has the focus. */
async function tabTo(page: Page, locator: Locator): Promise<void> {
  await seen(locator);
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await locator.and(focused(page)).count()) > 0) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`The keyboard does not reach ${String(locator)}`);
}
