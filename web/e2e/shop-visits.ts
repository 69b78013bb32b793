import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { type RunningShop, startShop } from './start-shop.ts';

/** A shop that runs for the tests of a file, and a browser to visit it with. */
export interface ShopVisits {
  /** Opens a page in a browser that knows nothing yet. */
  readonly visit: (place: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What pages complained of so far; what a test leaves here fails it. */
  readonly complaints: string[];
  readonly address: () => string;
}

/** Opens a shop and a browser before the tests around it, and closes them after. */
export function shopVisits(executablePath: string | undefined): ShopVisits {
  const complaints: string[] = [];
  let shop: RunningShop | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    [shop, browser] = await Promise.all([startShop(), openBrowser(executablePath ?? '')]);
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });

  function address(): string {
    if (shop === undefined) throw new Error('The shop is not open');
    return shop.address;
  }
  async function visit(place: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (browser === undefined) throw new Error('The browser is not open');
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${address()}${place}`);
    return page;
  }
  return { visit, complaints, address };
}
