/** Folded number words and what they say, English and Polish; a Polish word in its cases. */
const lines = `
0 zero
1 one single jeden jedna jedno jednego jednej jednym
2 two dwa dwie dwoch dwom dwoma dwiema dwoje dwojga
3 three trzy trzech trzem trzema troje trojga
4 four cztery czterech czterem czterema czworo czworga
5 five piec pieciu piecioma piecioro pieciorga
6 six szesc szesciu szescioma
7 seven siedem siedmiu siedmioma
8 eight osiem osmiu osmioma
9 nine dziewiec dziewieciu dziewiecioma
10 ten dziesiec dziesieciu dziesiecioma
11 eleven jedenascie jedenastu jedenastoma
12 twelve dozen dwanascie dwunastu dwunastoma tuzin tuzina
13 thirteen trzynascie trzynastu trzynastoma
14 fourteen czternascie czternastu czternastoma
15 fifteen pietnascie pietnastu pietnastoma
16 sixteen szesnascie szesnastu szesnastoma
17 seventeen siedemnascie siedemnastu siedemnastoma
18 eighteen osiemnascie osiemnastu osiemnastoma
19 nineteen dziewietnascie dziewietnastu dziewietnastoma
20 twenty dwadziescia dwudziestu dwudziestoma
30 thirty trzydziesci trzydziestu trzydziestoma
40 forty fourty czterdziesci czterdziestu czterdziestoma
50 fifty piecdziesiat piecdziesieciu piecdziesiecioma
60 sixty szescdziesiat szescdziesieciu szescdziesiecioma
70 seventy siedemdziesiat siedemdziesieciu
80 eighty osiemdziesiat osiemdziesieciu
90 ninety dziewiecdziesiat dziewiecdziesieciu
100 hundred hundreds sto stu
200 dwiescie dwustu
300 trzysta trzystu
400 czterysta czterystu
500 piecset pieciuset
600 szescset szesciuset
700 siedemset siedmiuset
800 osiemset osmiuset
900 dziewiecset dziewieciuset
1000 thousand thousands tysiac tysiace tysiecy tysiaca
1000000 million millions milion miliony milionow
1.5 poltora poltorej
`;

/** What says a number without being one: it bears a number out, but claims none. */
const loose = `
0.5 half pol polowa polowe polowy ½
0.75 ¾
1 once a an sole solo
2 both pair couple dual double twin twice oba obie obu para pare pary podwojny podwojna podwojne dwukrotnie dwu
3 triple potrojny
0.25 quarter cwierc ¼
`;

/** The number a folded word writes. */
export const numberWords: ReadonlyMap<string, number> = readLines(lines);

/** The number a folded word hints at: it may stand for one in a source. */
export const looseNumbers: ReadonlyMap<string, number> = readLines(loose);

function readLines(text: string): ReadonlyMap<string, number> {
  return new Map(
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [value, ...words] = line.split(' ');
        return words.map((word) => [word, Number(value)] as const);
      }),
  );
}
