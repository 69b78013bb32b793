import { describe, expect, it } from 'vitest';
import { foldText } from '../../knowledge/fold-text.ts';
import { moodOf } from './mood-of.ts';

describe('the mood of a message', () => {
  it.each([
    ['This is outrageous, you are thieves!', 'very-negative'],
    ['To skandal, jesteście oszustami!', 'very-negative'],
    ['STILL NOTHING!!! How many times do I have to ask?', 'very-negative'],
    ['Ile razy mam pisać?! Nadal nic!!!', 'very-negative'],
    ['I am disappointed with the mug', 'negative'],
    ['Jestem rozczarowana tym kubkiem', 'negative'],
    ['My parcel arrived damaged', 'negative'],
    ['I am not happy with it and it does not work', 'negative'],
    ['Nie jestem zadowolony i nic nie działa', 'negative'],
    ['How long does delivery to Germany take?', 'neutral'],
    ['Ile trwa dostawa do Niemiec?', 'neutral'],
    ['Can I return a broken lamp?', 'negative'],
    ['Is it not too bad for a beginner?', 'positive'],
    ['thanks, that is clear', 'positive'],
    ['dzięki, jasne', 'positive'],
    ['Wonderful, I love it, thank you so much!', 'very-positive'],
    ['Rewelacja, uwielbiam ten sklep, bardzo dziękuję!', 'very-positive'],
  ])('"%s" is %s', (text, sentiment) => {
    expect(moodOf(text).sentiment).toBe(sentiment);
  });

  it('is the same without diacritics', () => {
    for (const text of ['To żenujące, wściekłam się', 'Świetnie, dziękuję'])
      expect(moodOf(foldText(text))).toEqual(moodOf(text));
  });

  it('is neutral and calm where nothing is said', () => {
    for (const text of ['', '???', '12345', 'x'.repeat(4000)])
      expect(moodOf(text)).toEqual({ sentiment: 'neutral', urgency: 'normal' });
  });
});

describe('the urgency of a message', () => {
  it.each([
    ['I need it ASAP', 'urgent'],
    ['Potrzebuję tego jak najszybciej', 'urgent'],
    ['Will it come tomorrow?', 'soon'],
    ['Czy dojdzie jutro?', 'soon'],
    ['Which tent is lighter?', 'normal'],
    ['Który namiot jest lżejszy?', 'normal'],
  ])('"%s" is %s', (text, urgency) => {
    expect(moodOf(text).urgency).toBe(urgency);
  });
});
