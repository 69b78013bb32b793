/** Folded words that say little about what a question is about, though they are no stop words. */
export const lightWords = `
able about above across actually after against along among around at away below beside beyond but despite down during except inside into near not off onto or out outside over past per plus than therefore towards under underneath up upon versus within without why whose yet may pressed press click clicked place placed places use
able actually afterwards ago all almost already also always am and another answer anybody anyone anything ask away back
bad because before begin being believe best better big both bring bit called came case cause certain come comes coming
completely compulsory course currently day days different done each either else end enough especially even ever every
everybody everything exactly fact far feel few find fine first follow following found further gave general get gets
getting give given gives glad go goes going gone good got great guess guys happen happened happens happy hard having hear
help here hi hope idea inside instead interested item items just keep kind knew know known last later least left less let
like likely line little live long look looking looks lot lots love made main make makes making many matter may maybe mean
means might mind minute moment more morning most much must myself name near nearly need needed needs never new next nice
no nobody none normal not note nothing now number off often okay old once one ones only open option order other others
otherwise own owner part particular people perfect person perhaps place plan please point possible prefer pretty probably
problem product products properly purpose put question questions quite rather read ready real really reason recently
regarding right said same saw say says see seem seems seen sell set several shop since small somebody someone something
sometimes somewhere soon sort specific start still stop store stuff such suppose sure take taken takes talk tell tells
than thank thanks thing things think thinking though thought three through thus time times today together told tomorrow
too took top total toward tried try trying turn two type unless until upon use used useful user uses using usual usually
various very via visit wait want wanted wants way ways week well went whatever whether whole wish without wonder
wondering work working works worth would wrong yes yesterday yet
akurat ale artykul az bardziej bardzo bede bedzie bedziemy beda blisko brac byla byli bylo cala cale calkiem calkowicie
caly chcac chce chcemy chciala chcialbym chyba ciagle cokolwiek cos czasem czemu czesc czesto daje dalej dam dany dla
dlaczego dlatego dlugo dobra dobre dobrze dopiero dosc drugi dwa dwie dwoch dziala dzieje dzien dzis dzisiaj dziwne
gdzies glownie inaczej inna inne innego inny jakis jakas jakies jakos jednak jeden jedna jedno jest jeszcze jutro juz
kazda kazde kazdy kilka kogos komu konkretnie kto ktos ktora ktore ktory kupic lepiej lepszy lub ma macie maja mam mamy
masz miec mial miala mialam mialem mieszkam mnie moga moge mogla moglbym moglabym mozna mozliwe musi musze naprawde nawet
nic nigdy nowa nowe nowy numer obecnie odpowiednie ogolnie okolo ona oni osoba osoby ostatnio pan pani pare pewnie pewne
pierwszy podczas pomoc potem potrzebne potrzebuje powiedziec powinien powinno prawie problem produkt produkty prosze
przez pytanie radze raczej razem razu robic robie rozumiem rzecz rzeczy sam sama samo siebie skad sklep skoro slabo sprawa
sprawie sprawdzic stad strona sytuacja szukam tak taka takie taki tam teraz tez trzeba trzy tutaj tydzien tylko uwazam
uzyc uzywac warto wasz wasza wasze wczoraj widze wie wiec wiele wiem wole wszystkich wszystkie wszystko wtedy wyglada
wziac zaczac zalezy zamiast zawsze zeszly znaczy znalezc znow zobaczyc zrobic zrobilam zrobilem zwykle
ciagu ciebie czego czemu dnia dniu druga drugie dziesiec gdyby kiedys kilku kolejny ktorego ktorej ktorym ktorymi miejsca miejscu
mozesz mozemy musimy musisz najpierw naszego naszej naszym nastepny nasza nasze obok oba obie obu ostatnia ostatni piec piata
podczas poza pierwsza pierwsze przed przeciez rowniez razy samej samego siedem sprzed swoj swoja swoje swoim swojej szesc sposob
takich takiej temu twoj twoja twoje twoich waszego waszej waszym wczesniej wiecej wobec wystarczy wszelkie wybierz zanim
zeszlego zeszlym zeszla przyszly przyszlym przyszla czterech cztery dwu dwoje osiem trzech wlasny wlasne wlasna zaleznie
bedac gdyz jesli jezeli mimo wokol wzgledu chwili jestesmy sprawdz sprawdzic napisz
four five six seven eight nine ten eleven twelve hundred dozen else everyone hello later lately soon somehow anyhow between neither nor
`;
