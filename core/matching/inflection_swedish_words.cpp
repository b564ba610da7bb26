#include "matching/inflection_swedish_tables.h"

namespace postvett::matching::inflection {

const std::vector<Row> swedish_umlaut = {
    {"man", "' =mannen' =män' =männen'"},
    {"roman talisman ottoman german pekoral mormon", "' en' er' erna'"},
    {"kaftan orkan vulkan tulpan slogan", "' en' er' erna'"},
    {"hand", "' en' =händer' =händerna'"},
    {"tand", "' en' =tänder' =tänderna'"},
    {"rand", "' en' =ränder' =ränderna'"},
    {"strand", "' en' =stränder' =stränderna'"},
    {"brand", "' en' =bränder' =bränderna'"},
    {"and", "' en' =änder' =änderna'"},
    {"land", "' et' en' =länder' =länderna'"},
    {"stånd tillstånd avstånd bestånd motstånd förstånd", "' et' en'"},
    {"stad", "' en' =städer' =städerna' =stan'"},
    {"bok", "' en' =böcker' =böckerna'"},
    {"fot", "' en' =fötter' =fötterna'"},
    {"rot", "' en' =rötter' =rötterna'"},
    {"bot", "' en' =böter' =böterna'"},
    {"robot", "' en' ar' arna' er' erna'"},
    {"idiot", "' en' er' erna'"},
    {"natt", "' en' =nätter' =nätterna'"},
    {"son", "' en' =söner' =sönerna'"},
    {"person", "' en' er' erna'"},
    {"stång", "' en' =stänger' =stängerna'"},
    {"tång", "' en' =tänger' =tängerna'"},
    {"spång", "' en' =spänger' =spängerna'"},
    {"ko", "' n' r' rna' =kossa"},
    {"gås", "' en' =gäss' =gässen'"},
    {"mus", "' en' =möss' =mössen'"},
    {"lus", "' en' =löss' =lössen'"},
    {"lustmus", "' en'"},
    {"get", "' en' =getter' =getterna'"},
    {"nöt", "' en' =nötter' =nötterna' et' en'"},
    {"bonde", "' n' =bönder' =bönderna'"},
    {"ledamot", "' en' =ledamöter' =ledamöterna'"},
    {"led", "' en' er' erna' et'"},
    {"far fader", "' =fadern' =fader' =fäder' =fäderna' =farn"},
    {"mor moder", "' =modern' =moder' =mödrar' =mödrarna' =morsan"},
    {"bror broder", "' =brodern' =broder' =bröder' =bröderna' =brorsan'"},
    {"dotter", "' n' =döttrar' =döttrarna'"},
    {"syster", "' n' =systrar' =systrarna'"},
    {"farfar morfar", "' n' =farfäder =morfäder"},
    {"mamma pappa", "' n' 1or' 1orna'"},
    {"barn", "' et' en'"},
    {"öga", "' t' =ögon' =ögonen'"},
    {"öra", "' t' =öron' =öronen'"},
    {"hjärta", "' t' n' =hjärtan' =hjärtana'"},
    {"huvud", "' et' en' =huvudena' =huvet' =huven"},
    {"stjärna ljuskrona", "' n' 1or' 1orna'"},
    {"nyckel", "' n' =nycklar' =nycklarna'"},
    {"djur", "' et' en'"},
    {"karl", "' en' =karln' ar' arna'"},
    {"herre herr", "' =herren' =herrn' =herrar' =herrarna'"},
    {"fru", "' n' ar' arna'"},
    {"frukost", "' en' ar' arna'"},
    {"möte", "' t' n' na'"},
    {"sammanträde", "' t' n' na'"},
    {"mun", "' +en' +ar' +arna'"},
    {"människa", "' n' =människor' =människorna'"},
    {"kollega", "' n' 1or' 1orna' 1er' 1erna'"},
    {"vän ovän väninnevän", "' +en' er' erna' =vänner' =vännerna'"},
    {"män", "' =männen'"},
    {"sjukhus", "' et' en'"},
    {"himmel", "' en' n' =himlen' =himlar' =himlarna'"},
    {"sommar", "' en' n' =somrar' =somrarna'"},
    {"verkstad", "' en' =verkstäder' =verkstäderna' =verkstan"},
    {"kund", "' en' er' erna'"},
    {"student klient patient", "' en' er' erna'"},
    {"läkare polis", "' n' en' er' erna' 1na'"},
    {"test", "' et' en' er' erna'"},
    {"mail mejl sms", "' et' en' :et :en"},
    {"spya", "' n' 1or' 1orna' r dde tt"},
};

const std::vector<Row> swedish_adjectives = {
    {"-isk -aktig -mässig", "t a e"},
    {"-ig -lig -bar -lös -full -frisk -färdig -värdig -stark -rik -fattig -lik -tung -klok -skön",
     "t a e are ast aste"},
    {"-sam", "t ma me mare mast maste"},
    {"dålig", "t a e =sämre =sämst =sämsta =värre =värst =värsta"},
    {"fransk svensk engelsk dansk finsk norsk tysk rysk polsk turkisk spansk arabisk frisk falsk elektrisk barsk feministisk", "t a e are ast aste"},
    {"-ad", "1t e"},
    {"sjuk stark rik klok mörk tjock svag varm dyr billig fräck feg fin ful full grov hel klar kär känslig ljus "
     "lycklig mjuk trång tung viktig arg barsk blek djup fel flink frisk gul skör snål snabb skarp "
     "svår trist trygg tyst vig vis besk knäpp sjuk slapp spak stel sur svettig "
     "smal snygg läskig skön tuff jämn ren seg sen slug vek vass vrång van krass kass fjantig klen kul lam "
     "lös märklig rak rask rar schyst sliskig slak styv ynklig ömklig ilsk "
     "sträng tydlig trög blyg brun grön grön gnällig hes dov däst frän gles hal häftig ilsk jävlig kry "
     "krokig kylig lugn mesig plump pank sexig skyldig slarvig tillräcklig", "t a e are ast aste"},
    {"ful ", "t a e are ast aste"},
    {"kall gäll torr van full", "t a e are ast aste"},
    {"sann tunn grann", "1t a e are ast aste"},
    {"ond hård vild mild värd blind spänd sund känd skild", "1t a e are ast aste"},
    {"rädd", "a e are ast aste"},
    {"glad bred sned röd död vid led vred god", "1tt a e are ast aste"},
    {"svart vit kort fet söt het blöt våt trött smart stolt salt kåt lat matt tät platt mätt slut brant tyst halt halvfet flat nött rätt lätt "
     "trist fast robust korrekt perfekt exakt direkt absolut konstant elegant intelligent diskret konkret abstrakt tät privat akut "
     "svettblöt arrogant ignorant intressant relevant inkompetent impotent kompetent nonchalant", "a e are ast aste"},
    {"vit fet söt het blöt våt lat tät", "+ a e are ast aste"},
    {"dum tom öm grym tam stum from lam skum", "t ma me mare mast maste"},
    {"ny fri slö grå blå rå kry slö", "tt a e are ast aste"},
    {"blå grå rå ny fri slö kry ", "a e"},
    {"enkel vacker säker mager bitter nykter osäker tapper munter ädel dubbel simpel acceptabel flexibel "
     "sober", "t ~a ~e ~are ~ast ~aste"},
    {"öppen mogen ledsen naken egen rutten vaken vuxen galen trogen tvungen besviken nyfiken frusen slagen belägen angelägen erfaren välkommen "
     "förmögen tagen skriven sliten upptagen försvunnen gången",
     "1t ~a ~e ~are ~ast ~aste"},
    {"stor", "t a e =större =störst =största"},
    {"ung", "t a e =yngre =yngst =yngsta"},
    {"tung", "t a e =tyngre =tyngst =tyngsta are ast"},
    {"lång", "t a e =längre =längst =längsta"},
    {"trång", "t a e =trängre =trängst =trängsta are ast"},
    {"hög", "t a e re st sta"},
    {"låg", "t a e =lägre =lägst =lägsta"},
    {"grov", "t a e =grövre =grövst =grövsta"},
    {"gammal", "t =gamla =gamle =äldre =äldst =äldsta"},
    {"liten", "=litet =lilla =lille =små =mindre =minst =minsta"},
    {"god", "=gott a e =bättre =bäst =bästa =godare =godast"},
    {"bra", "=bättre =bäst =bästa"},
    {"mycket", "=mer =mera =mest =mesta"},
    {"nära", "=närmare =närmast =närmaste"},
    {"ond", "=ont a e =värre =värst =värsta"},
    {"många", "=fler =flera =flest =flesta"},
    {"gärna", "=hellre =helst"},
    {"-ell -iell -uell", "t a e are ast"},
    {"-al", "t a e"},
    {"lokal social global digital normal neutral brutal illegal legal mental total central ideal liberal feminin maskulin", "t a e are ast"},
    {"-iv", "t a e"},
    {"-abel -ibel", "t ~a ~e ~are ~ast"},
    {"-erad", "1t e"},
};

const char* const swedish_uninflected =
    "jag mig min mitt mina du dig din ditt dina han honom hans hon henne hennes hen hens den det dess vi oss vår vårt våra "
    "ni er ert era de dem dom deras sig sin sitt sina en ett och eller men samt utan att som om när där här hur vad vem vems vars "
    "vilken vilket vilka varför inte ej icke aldrig alltid ofta bara också även redan ännu nu då sedan sen så ju väl nog "
    "kanske igen i på av till från för med mot över under vid hos efter före genom mellan bland in ut upp ner ned hem bort "
    "dit hit åt än lika ens ja nej jo tack hej två tre fyra fem sex sju åtta nio tio elva tolv tjugo hundra tusen "
    "all alla allt nästa inget ingen inga något någon några nåt nån båda varje annan annat andra samma själv själva sådan sådant sådana "
    "denna detta dessa idag igår imorgon vardera";

}  // namespace postvett::matching::inflection
