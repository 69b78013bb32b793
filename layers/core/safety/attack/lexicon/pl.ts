import type { Lexicon } from '../lexicon.ts';

/** Polish. */
export const pl: Lexicon = {
  ignore:
    'zignoruj*|ignoruj*|pomiń|pomijaj*|zapomnij o|zapomnij wszystk*|zapomnij poprzedni*|nie zważaj*|nie przestrzegaj*|nie stosuj się|zlekceważ*|odrzuć wszystk*|obejdź|niezależnie od|pomijając|zignorować|lekceważ*',
  prior:
    'poprzedni*|wcześniejsz*|powyżs*|wszystk*|dotychczasow*|wszelki*|pierwotn*|początkow*|swoje|swoich|otrzymane|każd*',
  above:
    'powyższe|wszystko powyżej|wszystko co|wszystko, co|to, co powiedziano|poprzednie polecenia|poprzednich zadań|wszystkie poprzednie|wszystkich poprzednich|co było wcześniej',
  rules:
    'instrukcj*|poleceni*|polecenia|poleceń|zasad*|reguł*|wytyczn*|prompt*|nakaz*|ogranicze*|dyrektyw*|zabezpiecze*|rozkaz*',
  tell: 'podaj*|powiedz*|zdradź*|pokaż*|udostępnij*|potwierdź*|potwierdzić|wyślij|napisz|daj|jakie jest|jaki jest|jaka jest|podać|udostępnić|powiedzieć|zdradzić|potrzebuję|przekaż|poznać|dostarcz|ujawnić|wypisz|pokazać',
  disclose: 'powtórz*|ujawnij*|wypisz*|wydrukuj*|wyświetl*|zdradź*|zacytuj*|skopiuj*|jak brzmi*',
  secret:
    'hasło|hasła|haseł|hasłem|haśle|tajny klucz|tajnego klucza|klucz api|sekretny kod|tajny kod|kod dostępu|dane logowania|tajne słowo|tajny ciąg|sekretne słowo|poufne informacj*',
  owner:
    'twoje|twój|twojego|twoim|swoje|swojego|swój|nasze|naszego|nasz|systemu|systemowe|administratora|administracyjne|bota|firmy|bazy danych',
  recover:
    'zapomnia*|zresetow*|reset*|zmieni*|zmian*|odzyska*|przypomn*|nowe|ustawi*|nie działa*|nie pamięta*|zgubi*|utraci*|zalogow*|logowani*|link*|założ*|silne|wymag*|stworzyć|błędne|czy potrzebuj*|rejestrac*|jako gość|wymagane|przy zamówieniu|promocyjn*|rabatow*|konkurs*',
  mine: 'moje|mojego|mój|mojej|moja|moich|moim',
  person:
    'użytkownik*|innego klienta|innych klientów|innej osoby|klientów|pracownik*|cudze|cudzy*|jego|jej|wszystkich klientów|jana kowalskiego',
  private:
    'data urodzenia|datę urodzenia|daty urodzenia|rok urodzenia|miesiąc urodzenia|dzień urodzenia|urodzin*|urodził*|saldo konta|saldo|stan konta|miejsce zamieszkania|obecnie mieszka*|mieszka obecnie|gdzie mieszka*|adres domowy|miasto zamieszkania|pensj*|zarobki|bazę danych|bazy danych|listę użytkownik*',
  contact:
    'adres e-mail|adres email|adresy e-mail|adres mailowy|numer telefonu|dane osobowe|danych osobowych|dane klient*|numer karty|historię zamówień|dane prywatne|dane kontaktowe|inicjał*|kod pocztowy|znak zodiaku|nazwisko panieńskie|drugie imię|pełne imię|wiek',
  imagine: 'wyobraź sobie|wyobraźmy sobie|załóżmy|przypuśćmy|udawaj*|udawajmy|powiedzmy, że|przyjmijmy',
  fiction:
    'hipotetyczn*|równoległym wszechświecie|równoległy wszechświat|alternatywnej rzeczywistości|w świecie, w którym|fikcyjn*|wymyślonym świecie',
  mode: 'tryb systemowy|tryb dewelopera|tryb deweloperski|trybie deweloperskim|tryb programisty|tryb administratora|tryb debugowania|trybu debugowania|tryb konserwacji|tryb serwisowy|tryb obejścia|tryb nadpisania|tryb boga|trybie systemowym|trybie administratora|wchodzę w tryb|przechodzę w tryb|nadpisanie systemu',
  authority:
    'jestem bogiem|jestem prezydentem|jestem policjant*|jestem twoim*|jestem twoją*|jako twój szef|jako twój przełożony|twoim szefem|twoim twórcą|twoim programistą|administratorem systemu|administratorem tego|funkcjonariuszem|ekspert* od cyberbezpieczeństwa|prezesem tej firmy|mam upoważnienie|jestem nowym administratorem|jestem z działu it|jestem administratorem',
  cipher:
    'alfabet* morse*|kod* morse*|base64|rot13|szyfr*|odszyfruj*|rozszyfruj*|zdekoduj*|odkoduj*|dekoduj*|zakoduj*|szesnastkow*|kod binarny|binarnie|od tyłu|wspak|przepleć|przeplot*',
  twist:
    'haiku|wiersz o|wierszyk o|akrostych|rymowank*|krótkie opowiadanie|pierwsza litera|pierwszą literę|pierwsze litery|pierwsze trzy litery|ostatnia litera|każdą liter*|w odwrotnej kolejności|odwróconej kolejności|litera po literze|podpowiedź',
  role: 'jesteś teraz|od teraz jesteś|od teraz będziesz|zachowuj się jak*|udawaj, że jesteś|wciel się w|wcielasz się|odgrywaj rolę|odgrywasz rolę|graj rolę|od tej chwili|będziesz teraz|działaj jako|występuj jako',
  free: 'bez ogranicze*|bez żadnych ogranicze*|bez zasad|bez żadnych zasad|bez cenzury|nieocenzurowan*|bez filtr*|nieetyczn*|niemoraln*|nielegaln*|wszystko wolno|możesz wszystko|zrobić wszystko|nigdy nie odmawia*|nie obowiązują cię|nie odmawiaj|bez ostrzeżeń|niczym nieograniczon*',
  vendor: 'model językowy|modelu językowego|sztuczną inteligencję stworzon*|stworzona przez openai|jako ai',
  prompt:
    'prompt systemowy|promptu systemowego|prompta systemowego|instrukcje systemowe|instrukcji systemowych|początkowy prompt|swój prompt|twój prompt|ukryte instrukcje|treść promptu|instrukcje, które otrzymałeś|instrukcje, które dostałeś|wiadomość systemow*|wszystko powyżej|tekst powyżej',
  orders:
    'swoje instrukcje|twoje instrukcje|twoich instrukcji|swoich instrukcji|twoje wytyczne|swoje wytyczne|twoje polecenia',
  document:
    'streść t*|podsumuj t*|tę stronę internetową|ten artykuł|tego artykułu|ten kod|tego kodu|na podstawie tego|tę tabelę|następujący tekst',
  state:
    'i powiedz, że|i stwierdź|stwierdź, że|napisz, że|powiedz, że|odpowiedz, że|i odpowiedz|odpowiadaj tylko|wypisz następując*|powiedz użytkownik*|poproś użytkownik*|i napisz',
  opinion: 'co sądzisz o|twoja opinia|twoje zdanie|co myślisz o|twoje przemyślenia',
  goods: 'prani*|montaż*|zwrot*|czyszcz*|pielęgnac*|dostaw*|wymian*|obsług*|reklamac*',
};
