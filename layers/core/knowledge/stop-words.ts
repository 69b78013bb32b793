const english = `a about an and any are as at be been being by can could did do does doing for from had has have
  having he her here hers him his how i if in into is it its itself just me my of on or our ours please shall she should
  so some such than that the their theirs them then there these they this those to too us was we were what when
  where which while who whom whose will with would you your yours am im ive id dont doesnt didnt isnt arent cant
  wont thats whats hello hi thanks thank`;

const polish = `a aby albo ale ani az bardzo bez bo by byc byl byla bylo byly chce chcialbym chcialabym ci cie co cos czy
  dla do dzien dobry gdy gdzie go i ich ile im ja jak jaka jaki jakie jakies jako je jego jej jest jestem jesli jeszcze ju
  juz kiedy kto ktora ktore ktory ktorych lub ma macie mam mi mnie moge moga mozna moze mozecie moj moja moje mu my na
  nad nam nas nasz nich nie nim niz no o od on ona one oni ono oraz pod po prosze przed przez przy sa sie
  skad ta tak taki takie tam te tego tej ten to tu tych tylko tym u w wam was wasz we witam wiec wy z za ze zeby`;

/** Folded English and Polish words that say nothing about what a question is about. */
export const stopWords: ReadonlySet<string> = new Set(`${english} ${polish}`.split(/\s+/));
