import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility-faults.ts';
import { findChromium, noChromium } from './find-chromium.ts';
import { shopVisits } from './shop-visits.ts';

const executablePath = findChromium();
if (executablePath === undefined) process.stderr.write(`${noChromium}\n`);

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

describe.skipIf(executablePath === undefined)('the page of merchants', { timeout: 90_000 }, () => {
  const { visit, complaints, address } = shopVisits(executablePath);

  /** Opens the page as a merchant. */
  async function signIn(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await visit('/admin/', { viewport: desktop, ...options });
    await page.getByRole('button', { name: /^(?:Sign in|Zaloguj się)$/ }).click();
    await page.getByRole('button', { name: /merchant|redakcja/ }).click();
    return page;
  }

  test('writes, reviews and publishes one product, and the shop shows it', async () => {
    const page = await signIn();
    await page.getByRole('searchbox', { name: 'Find a product' }).fill('kestrel tent');
    await page.getByRole('button', { name: 'Search' }).click();
    await page
      .getByRole('link', { name: /Kestrel 2/ })
      .first()
      .click();
    const before = await page.getByRole('heading', { level: 1 }).innerText();

    await page.getByRole('textbox', { name: /^Keywords/ }).fill('tent');
    await page.getByRole('button', { name: 'Write', exact: true }).click();
    await seen(page.getByRole('heading', { name: /^Version 1 Draft/ }));
    expect(await accessibilityFaults(page)).toBe('');
    await seen(page.getByText(/supported by/).first());

    const english = page.getByRole('region', { name: 'English' });
    const title = english.getByRole('textbox', { name: 'Title', exact: true });
    await title.fill(`${before}, made of pure gold`);
    await page.getByRole('button', { name: 'Save as a new draft' }).click();
    await seen(page.getByRole('alert').filter({ hasText: /cannot be saved/ }));
    expect(complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await title.fill(`${before} tent`);
    await page.getByRole('checkbox', { name: 'Accept: Alternative text of the picture, English' }).uncheck();
    await page.getByRole('button', { name: 'Save as a new draft' }).click();
    await seen(page.getByRole('heading', { name: /^Version 2 Draft/ }));

    await page.getByText('Compare with what shoppers read now').click();
    await seen(page.locator('ins').first());
    expect(await accessibilityFaults(page)).toBe('');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await seen(page.getByRole('heading', { name: /^Version 2 Published/ }));

    const productId = decodeURIComponent(page.url().split('/').at(-1) ?? '');
    const store = await page.context().newPage();
    await store.goto(`${address()}/products/${productId}`);
    await seen(store.getByRole('heading', { level: 1, name: `${before} tent` }));
    await store.locator('meta[name="digitalSourceType"]').waitFor({ state: 'attached' });
    expect(await accessibilityFaults(store)).toBe('');
    await store.close();

    const own = page.getByRole('listitem').filter({ hasText: 'The shop’s own text' });
    await own.getByRole('button', { name: /^Version/ }).click();
    await page.getByRole('button', { name: 'Publish this version again' }).click();
    await seen(page.getByRole('heading', { name: /^Version 3 Published/ }));
    await page.context().close();
  });

  test('turns a draft down with a reason, by keyboard', async () => {
    const page = await signIn();
    await page.getByRole('main').getByRole('link').nth(2).click();
    await page.getByRole('button', { name: 'Write', exact: true }).press('Enter');
    await seen(page.getByRole('heading', { name: /Draft$/ }));
    await page.getByRole('link', { name: 'Review queue' }).press('Enter');
    await seen(page.getByRole('heading', { level: 1, name: 'Review queue' }));
    await page.getByRole('main').getByRole('link').first().press('Enter');
    await page.getByRole('button', { name: 'Reject', exact: true }).press('Enter');
    await page.getByRole('textbox', { name: /^Why/ }).fill('Too plain');
    await page.keyboard.press('Enter');
    await seen(page.getByText(/Too plain/).first());
    await page.context().close();
  });

  test('makes a brand voice of three texts, writes in it and forgets it', async () => {
    const page = await signIn();
    await page.getByRole('link', { name: 'Brand voices' }).click();
    await seen(page.getByText(/^So far there is the house voice only/));
    expect(await accessibilityFaults(page)).toBe('');
    await page.getByRole('textbox', { name: 'Name of the voice' }).fill('Ridge');
    const samples = [
      'You pitch it in the dark, you sleep, you leave. It weighs what a loaf of bread weighs.',
      'You will not need a manual. Three poles, two pegs, and you are in out of the wind.',
      'You carry it all day and forget that you do. That is the whole idea of it.',
    ];
    for (const [at, sample] of samples.entries()) {
      await page.getByRole('textbox', { name: `Text ${at + 1}` }).fill(sample);
    }
    await page.getByRole('button', { name: 'Find the voice' }).click();
    await seen(page.getByRole('textbox', { name: 'Tone' }));
    expect(await accessibilityFaults(page)).toBe('');
    await page.getByRole('textbox', { name: 'Words it never uses' }).fill('premium');
    await page.getByRole('button', { name: 'Keep this voice' }).click();
    await seen(page.getByRole('article', { name: 'Ridge' }).getByText(/speaks to “you”/));

    await page.getByRole('link', { name: 'Products', exact: true }).click();
    await page.getByRole('main').getByRole('link').nth(4).click();
    await page.getByRole('combobox', { name: 'Brand voice' }).selectOption({ label: 'Ridge' });
    await page.getByRole('button', { name: 'Write', exact: true }).click();
    await seen(page.getByRole('heading', { name: /Draft$/ }));

    await page.getByRole('link', { name: 'See all voices' }).click();
    const ridge = page.getByRole('article', { name: 'Ridge' });
    await ridge.getByRole('button', { name: 'Forget this voice' }).click();
    await ridge.getByRole('button', { name: 'Yes, forget it' }).click();
    await seen(page.getByText(/^So far there is the house voice only/));
    await page.context().close();
  });

  test('takes the queue out as a spreadsheet, and takes decisions back', async () => {
    const page = await signIn();
    await page.getByRole('main').getByRole('link').nth(6).click();
    await page.getByRole('button', { name: 'Write', exact: true }).click();
    await seen(page.getByRole('heading', { name: /Draft$/ }));
    await page.getByRole('link', { name: 'Review queue' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Fetch the queue' }).click();
    const csv = await readFile(await (await downloading).path(), 'utf8');
    const send = (text: string) =>
      page
        .getByLabel('Send a sheet back')
        .setInputFiles({ name: 'queue.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await send(csv);
    await seen(page.getByText(/^The sheet changes nothing/));
    await send(csv.replaceAll(',,\r\n', ',accept,\r\n'));
    await seen(page.getByText(/^This is what the sheet would do/));
    expect(await accessibilityFaults(page)).toBe('');
    await page.getByRole('button', { name: 'Do it' }).click();
    await seen(page.getByText(/^Done – published: /));
    await seen(page.getByText('Nothing waits to be reviewed.'));
    await page.context().close();
  });

  test('estimates a job, starts it under a limit and shows it to its end', async () => {
    const page = await signIn({ viewport: phone });
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('combobox', { name: 'Category' }).fill('ceramics');
    await page.getByRole('button', { name: 'Estimate' }).click();
    const job = page.getByRole('article').first();
    await seen(job.getByText('Waiting for a limit'));
    expect(await accessibilityFaults(page)).toBe('');
    await job.getByRole('textbox', { name: /^May cost/ }).fill('1.00');
    await job.getByRole('button', { name: 'Start' }).click();
    await seen(job.getByText('Finished'), 45_000);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(phone.width);
    await page.context().close();
  });

  test('shows what a job could not write of and why, and tries it again', async () => {
    const page = await signIn();
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('combobox', { name: 'Category' }).fill('candles');
    await page.getByRole('button', { name: 'Estimate' }).click();
    const job = page.getByRole('article').first();
    await seen(job.getByText(/^English, Polish · Shop · Category: candles$/));
    await page.route(/\/v1\/description-jobs\?/, async (route) => {
      const response = await route.fetch();
      const list: { readonly jobs: readonly object[] } = await response.json();
      const counts = { total: 10, written: 8, skipped: 0, failed: 2, left: 0 };
      const jobs = list.jobs.map((one) => ({ ...one, state: 'finished', counts }));
      await route.fulfill({ response, json: { ...list, jobs } });
    });
    await page.route(/\/failures\?/, (route) =>
      route.fulfill({ json: { failures: [{ productId: 'candle-1', reason: 'The model gave no text' }] } }),
    );
    await page.reload();
    await job.getByText('2 products failed: why?').click();
    await seen(job.getByText('The model gave no text'));
    await seen(job.getByText('and 1 more'));
    expect(await accessibilityFaults(page)).toBe('');
    const again = page.waitForRequest(/\/retry-failed$/);
    await job.getByRole('button', { name: 'Try what failed again' }).click();
    expect((await again).method()).toBe('POST');
    await seen(job.getByRole('alert'));
    expect(complaints.splice(0)).toEqual([expect.stringMatching(/4\d\d/)]);
    await page.context().close();
  });

  test('speaks Polish', async () => {
    const page = await signIn({ locale: 'pl-PL', viewport: phone });
    await seen(page.getByRole('heading', { name: 'Który produkt?' }));
    expect(await accessibilityFaults(page)).toBe('');
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Napisz', exact: true }).click();
    await seen(page.getByRole('heading', { name: /Szkic$/ }));
    expect(await accessibilityFaults(page)).toBe('');
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(phone.width);
    await page.context().close();
  });
});

async function seen(locator: Locator, timeout = 20_000): Promise<void> {
  await locator.waitFor({ state: 'visible', timeout });
}
