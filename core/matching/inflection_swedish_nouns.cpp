#include "matching/inflection_swedish_tables.h"

namespace postvett::matching::inflection {

// Gender and plural of a Swedish noun that ends in a consonant do not show, so the commonest are listed.
const std::vector<Row> swedish_nouns = {
    // Common gender, plural -ar.
    {"bög kändis kompis stammis skådis doldis fjortis tjackis alkis stil bit press rist värd slang gång stöt deg pryl sup hop boll grej tjej skalp ugn arm bil båt bänk bäck dag del dusch eld fisk fläck gran grav gris gård hals hink "
     "hund häst höst ask bog borg dal dolk dräng dörr flik fors frukost häck "
     "hals holk hov hund is jul järv kalv karl kniv knapp knopp korg korp kran kropp kung kväll "
     "lapp lek lök mask mugg ost pil plog påk "
     "påsk päls ram räv ring rock rygg ryss rygg sal skog slev sol spik stig sten stjärt stol "
     "storm stubb svamp svan säck tall tjuv tjur torsk tråd "
     "tupp tvätt ull vagn varg vass vik vind vår vägg väg värk älg ås kock stank gast "
     "kyss plump klump klick kick snubb brud ugn stjälk sil stork sork hök uv lax ål sill "
     "bagg lagg tagg vägg själ tjäl trast gång sits lift drink puck klubb chock smäll knall "
     "pall pöl fjäril fjärd borst näbb stav kår skår port grind mur spis "
     "brunn lund häl udd buss kuss tuss skjuts skurk slask kropp mur stuss tass bal vals "
     "hamn hjort hjälm hingst julgran bulldog stut tös blick bock "
     "sked sked skål släkting sjukling flock hög "
     "gren gröt kil klang kork krog kvist läpp mopp mås nos "
     "rök skur snok sork spark stump topp tröst tvål yngling äng "
     "dom "
     "", "' en' ar' arna'"},
    {"-ing -ling -ning -ung -lek -dom ", "' en' ar' arna'"},
    // Common gender, plural -er.
    {"parad fasad brigad sallad marinad blockad ballad dekad gäst avgift uppgift utgift inkomst utkomst grej sak skatt smak dräkt plats rätt vers färg form film fest kost tid bild dam makt makt sort art "
     "grupp park chans klass kust last minut månad not ort pjäs polis präst prins present punkt rad rest "
     "roll sekund slakt släkt soldat student stil strof trupp typ vakt vikt vinst växt "
     "ätt ört affär armbrist ballong balkong bank bransch brist böld butik chef chaufför debatt detalj dialog "
     "dekor diet dos dukat effekt fabrik familj fantast figur flod front frukt gest gestalt grad granat gräns hälft "
     "idiot individ insats insikt ketchup kamrat karaktär kontakt kritik kurs kvalitet kur lampett lektion "
     "lott lokal lukt lust länk mack match metod modell moral musik månad nerv norm nåd nymf nämnd person period plan planet plikt "
     "politik process produkt profil publik rabatt raket region regim religion replik resurs rubrik "
     "rutin sekt sats scen signal situation skrift skuld skylt sort stat stund tablett takt text teknik "
     "termin toalett tomt trakt trafik trend turist utsikt uppgift vokal värld zon åsikt "
     "dans dunst dygd flykt följd hjälp höjd bygd jakt klient kommun konst lakrits längd "
     "lagun list myt mångfald ort slant sport spion statist svit "
     "syn tendens tjänst adress "
     "ras fras bas vas fas ridå fiol viol pistol symbol parabol kontroll patrull pastill klinik mekanik fysik "
     "bild skandal kanal final journal filial general admiral korpral sandal medalj emalj batalj patient "
     "musikal pokal kur kultur natur struktur figur frisyr broschyr akvarell karamell novell rebell lavin maskin vitamin kusin "
     "kabin medicin disciplin bensin turbin gardin mandarin person fason saison säsong salong kupong betong "
     "galosch affisch dialekt intellekt aspekt arkitekt defekt insekt respekt artefakt pakt akt atlet poet profet "
     "diet magnet planet pilot robot despot idiot patriot bankrutt kassett servett etikett kotlett dietist "
     "helg sorg färg ", "' en' er' erna'"},
    {"-het -skap -tion -sion -xion -itet -ant -ent -ist -ör -ur -graf -log -krat -ism -het -ans -ens -ell -ian -ik -nad "
     "-od -graf -ik -är -yr -pat -nom -fob -id -ion -at -it -ess -ark -kraft ",
     "' en' er' erna'"},
    {"-ör", "n'"},
    {"-kund kund", "' en' er' erna'"},
    // Neuter, plural like the singular.
    {"resultat referat citat format mandat plakat surrogat internat fabrikat certifikat attentat köp barn ur bord hus år namn ord liv ljus glas gräs kort kött bröd smör salt vin djur hår ägg ben berg blad blod bolag brev brott bruk bud "
     "bråk bud bygg däck dygn drag fack fall fat fel fett flyg folk fält fång får förbund förslag förråd förbud "
     "försök förhör förtal fördrag gift golv guld gäng gräl grepp hat hav hål hån håll hopp hot index intryck jobb järn "
     "klagomål klagoljud kap knep knull kol krig krav kök lag lass larm ljud lik lock lopp loft lov lån lås lår löv mail mejl mord mål mått "
     "mynt namn nej nät näs ord paket par pass plan pris problem prov protokoll pund race ras "
     "recept regn rep rev ris rus råd rån rör samtal skal skott skal skap skydd skepp skratt skrik skrot skräp skägg skäl skämt slag "
     "slott slut släp smink snack snitt snus spel språk språng spår stall stift stoft streck straff stryk stup stål stånd stöd stök svar "
     "svek sug sus svin sår sätt tak tal tips test torg torn tjat torp tryck träd träsk tvång tåg tält ting tjänstefel tillstånd "
     "troll tvång tyg uppdrag uppror urval uttryck utbud utrop utslag val vax verk villkor virus vis vrak "
     "skift skinn skämt skådespel spex sting bad bett block blåbär bär brus bröst båtliv "
     "damm djup dunk dån gap garn grus gruff gos hyss hål jag krafs "
     "kval kladd klipp klot knark kors kräk lamm lugn manus moln nyp original "
     "kapital kontor kontrakt ideal material ritual mineral arkiv motiv objektiv perspektiv "
     "initiativ alternativ direktiv adjektiv kollektiv korrektiv substantiv objekt subjekt projekt argument dokument element instrument "
     "moment monument parlament pergament sakrament segment testament temperament cement experiment medikament komplement "
     "bibliotek diskotek apotek diagram telegram monogram gram kilogram mikroskop teleskop horoskop porträtt "
     "kabinett departement paradis kartell underlag överfall utfall anfall återfall "
     "besked besök bevis beslut behov betyg belopp beröm besvär bestick bestånd avsnitt avstånd avtal avbrott ansvar angrepp antal anslag "
     "skov stoj sken stim tjut tjafs vägskäl ärr kast stoff stick tjack kneg fusk fjäsk "
     "kryp kryss lyft nappatag tag vad skav spjut stygn svep svall varv strul trams skryt "
     "universitet alfabet paket sekret dekret spratt trots skägg tack rån "
     "bläck kaos gods dass dis trav skum bus ös tjog dussin magasin gym porslin ", "' et' en'"},
    {"-lag -mål -skäl -verk -bruk -ljud -tal -gram -ment -skop -tek -iv -ek ", "' et' en'"},
    // The m or n is doubled before an ending.
    {"rum hem program skum plommonrum", "' +et' +en'"},
    {"dröm ström kam lem stam tum ", "' +en' +ar' +arna'"},
    {"vän", "' +en' +er' +erna'"},
    // In a vowel.
    {"by sky fru sjö ö å gry", "' n' ar' arna'"},
    {"sko tå ", "' n' r' rna'"},
    {"bro ko klo vrå", "' n' ar' arna' r' rna'"},
    {"bi knä spö strå bo frö fä", "' et' t' n' na'"},
    {"kö nivå idé armé allé kupé entré succé vy taxi", "' n' er' erna'"},
    {"-eri -ori -kafé kafé -peri parti geni", "' et' t' er' erna'"},
    {"-ogi -ofi -omi -ati -oni -nomi -grafi -pati -asi -kopi kopi -emi -isi -arki", "' n' er' erna'"},
    // In -e and -a.
    {"-are", "' n' 1na'"},
    {"-ande -ende", "' t' n' na'"},
    {"äpple ställe minne möte rike yrke ämne öde nöje stycke löfte tillfälle märke möte bälte täcke arbete fäste häfte "
     "läte lynne läge näste nöte rykte rede skede snöre byte bygge snille väte täcke tycke vite vittne värde "
     "ärende öre samhälle förhållande bete ansikte sinne elände "
     "herravälde välde hölje regemente intresse knippe stifte mode byke skikte "
     "rede dike dille hängsle fängelse kläde vete väte ställe helvete ombyte gille kyffe",
     "' t' n' na'"},
    {"-else", "' n' r' rna' t' n'"},
    {"fängelse", "' t' r' rna'"},
    {"pojke kille gubbe hane timme fiende hare ande oxe jude nisse pubbe påse skalle stolpe tomte "
     "stege kase släde stake måne mage droppe drake backe bulle buse fånge granne grabbe hage hjälte hare kudde "
     "nalle näve spade snubbe dase gosse "
     "unge krage klase hase båge vante kille "
     "make timme vinge ", "' n' 1ar' 1arna'"},
    {"fiende linje bakelse rörelse", "' n' r' rna'"},
    {"flicka kvinna gata skola mamma pappa gumma panna klocka lampa vecka lärarinna docka jacka krona flaska flagga fråga kaka "
     "kyrka källa låda mössa människa näsa olja råtta sida skjorta skugga stjärna stuga soppa saga soffa tunga tårta "
     "tröja tavla trappa trasa vara visa väska åra ärta blomma bricka ficka "
     "fitta hora slampa fluga gurka kanna kärra lista läxa lärka lunga ruta räka svala "
     "skiva summa sula pizza villa peruka droska "
     "myra gåva skada lada ådra kossa piga skuta fena fara skära kula "
     "bula apa groda padda mygga kråka skata duva höna rapphöna strumpa trosa byxa kappa kofta toffla "
     "tia femma sexa åtta tvåa trea sjua nia gryta skopa kista lucka hylla pasta lada olycka "
     "pärla kedja hörna nejlika böna persika vindruva druva smula brygga dimma "
     "stämma kassa runda timma synagoga spruta dosa salva "
     "cigga pipa kula bomba snippa subba hagga satmara slyna hynda ",
     "' n' 1or' 1orna'"},
    {"-inna -erska -örska -arinna", "' n' 1or' 1orna'"},
    {"-ia ", "' n' 1er' 1erna' 1or'"},
    {"-iker", "' n' na'"},
    {"vin te", "er' erna'"},
    {"-ium", "' 2et' 2er' 2erna' et'"},
    {"museum jubileum lyceum mausoleum", "' 2et' 2er' 2erna' et'"},
    {"centrum", "' et' 2et' 2en' 2er' 2erna'"},
    {"datum forum album faktum", "' et' en'"},
    {"-is", "' en' ar' arna'"},
    {"-skap", "et' en'"},
    {"-al -ol terminal idol idiot", "' en' er' erna'"},
    {"-tor -sor -dor", "' n' er' erna'"},
    {"konto foto kilo piano kvitto ego eko", "' t' n' na'"},
    // -el, -er, -en: the neuters, and those of common gender; the word itself is the plural of the neuters.
    {"fönster nummer papper offer kloster läger lager väder foster silver socker under galler hinder "
     "foder skvaller buller kadaver monster mönster bekymmer hölster kvitter register plåster exempel tempel segel "
     "kapitel hagel medel mirakel pussel spektakel trassel svammel hyckel "
     "vimmel mummel läder spader klöver ruter",
     "' ~et' ~en'"},
    {"tecken vapen vatten väsen oväsen ", "' ~et' ~en'"},
    {"kvarter papper", "' et' en'"},
    {"cykel nyckel fågel spegel ängel himmel axel gaffel titel tistel sadel stapel spindel skyffel snabel tröskel cirkel artikel apel bibel "
     "djävel jävel hyvel kittel lymmel muskel onkel partikel pendel pensel regel slyngel "
     "stövel vinkel virvel ärkeängel fjäder neger tiger syster ålder "
     "klammer burger säter vinter seger dager feber lever åker bäver ", "' n' ~ar' ~arna'"},
    {"möbel formel muskel regel artikel partikel vokabel fabel konstapel", "n' ~er' ~erna'"},
    {"finger", "' ~et' n' ~ar' ~arna' ~en'"},
    {"meter liter kilometer", "' n'"},
    {"sommar hammar kammar", "' en' ~en' ~ar' ~arna'"},
    {"afton morgon ", "' en' ~ar' ~arna'"},
    {"djävul", "' en' 2lar' 2larna'"},
    {"öken socken fröken", "' ~en' ~ar' ~arna' n'"},
    {"teater", "' n' ~ar' ~arna'"},
    {"-het", "s"},
};

}  // namespace postvett::matching::inflection
