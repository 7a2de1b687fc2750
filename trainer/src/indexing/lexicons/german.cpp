// SPDX-License-Identifier: MIT
#include "indexing/lexicons/lexicons.h"

namespace nearshelf::trainer {

const char* const germanLexicon = R"(
stopWord: der, die, das, den, dem, des, ein, eine, einen, einem, einer, und, oder, von, zu, zum, zur, im, in, am, an, auf, aus, bei, mit, fur, ist, sind, ich, mir, mich, mein, meine, meinen, meiner, meinem, wir, uns, du, dein, er, sie, es, ihr, ihre, ihm, etwas, was, welche, welcher, suche, brauche, mochte, will, hatte, gern, gerne, bitte, schone, schoner, schones, gute, guter, gutes, sehr, auch, so, nicht, kein, keine, keinen, als, wie, neu, neue, zeig, finde, kaufen
unit: gb=gb, gigabyte=gb, tb=tb, terabyte=tb, mb=mb, zoll=in, fuss=ft, mm=mm, millimeter=mm, cm=cm, zentimeter=cm, m=m, meter=m, kg=kg, kilo=kg, kilogramm=kg, g=g, gramm=g, l=l, liter=l, ml=ml, milliliter=ml, w=w, watt=w, v=v, volt=v, mah=mah, stuck=st, st=st, teilig=tlg, tlg=tlg
priceBelow: unter, bis, bis zu, hochstens, maximal, max, weniger als, billiger als, gunstiger als
priceAbove: uber, ab, mindestens, mehr als
priceAround: um, etwa, ungefahr, circa, ca, rund
between: zwischen, von
joins: und, bis
without: ohne, kein, keine, keinen, keiner, nicht, ausser
currency: $, eur, euro, euros
cheap: billig, billige, gunstig, gunstige, gunstiger, preiswert, preiswerte
premium: teuer, teure, luxus, luxurios, hochwertig, hochwertige, edel
colour: rot=0, rote=0, roter=0, rotes=0, roten=0, weinrot=0, orange=1, koralle=1, gelb=2, gelbe=2, gelber=2, gelbes=2, senf=2, grun=3, grune=3, gruner=3, grunes=3, oliv=3, khaki=3, blau=4, blaue=4, blauer=4, blaues=4, marine=4, turkis=4, lila=5, violett=5, rosa=6, pink=6, braun=7, braune=7, brauner=7, braunes=7, schwarz=8, schwarze=8, schwarzer=8, schwarzes=8, schwarzen=8, grau=9, graue=9, grauer=9, graues=9, anthrazit=9, weiss=10, weisse=10, weisser=10, weisses=10, beige=11, creme=11, gold=12, golden=12, goldene=12, silber=13, silbern=13, bunt=14, bunte=14, buntes=14, mehrfarbig=14, transparent=15
size: grosse, gr, grossen
expands: schwester=damen, mutter=damen, mama=damen, frau=damen, freundin=damen, oma=damen, frauen=damen, bruder=herren, vater=herren, papa=herren, mann=herren, freund=herren, opa=herren, manner=herren, tochter=madchen, sohn=jungen, kind=kinder, couch=sofa, sofa=couch, handy=smartphone, fernseher=tv
gift: geschenk, geschenk fur, geschenke fur, als geschenk, zum verschenken, geschenkidee, fur meine schwester, fur meine mutter, fur meine frau, fur meine freundin, fur meinen bruder, fur meinen vater, fur meinen mann, fur meinen freund, fur meine tochter, fur meinen sohn
breaksHead: mit, fur, aus, von, in, ohne, und, zum, zur, auf
)";

}  // namespace nearshelf::trainer
