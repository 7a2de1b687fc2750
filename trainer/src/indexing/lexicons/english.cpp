// SPDX-License-Identifier: MIT
#include "indexing/lexicons/lexicons.h"

namespace nearshelf::trainer {

// One meaning a line; phrases between commas, what they stand for behind an equals sign.
const char* const englishLexicon = R"(
stopWord: a, an, the, and, or, of, to, in, on, at, by, for, from, with, is, are, was, be, i, im, ive, id, me, my, we, our, you, your, it, its, he, hes, him, his, she, shes, her, they, them, that, this, these, those, which, who, what, some, any, something, anything, thing, things, stuff, someone, need, needs, want, wants, wanted, looking, look, searching, find, show, get, buy, buying, please, can, could, would, should, will, do, does, have, has, having, like, likes, loves, really, very, quite, just, also, so, too, as, if, when, while, where, there, about, into, up, out, not, no, than, nice, good, great, best, new, use, using, go, going, wear, make, keep, put, keeps, makes
unit: gb=gb, gig=gb, gigs=gb, gigabyte=gb, gigabytes=gb, tb=tb, terabyte=tb, terabytes=tb, mb=mb, megabyte=mb, megabytes=mb, mp=mp, megapixel=mp, megapixels=mp, in=in, inch=in, inches=in, ft=ft, foot=ft, feet=ft, yd=yd, yard=yd, yards=yd, mm=mm, millimeter=mm, millimeters=mm, millimetre=mm, millimetres=mm, cm=cm, centimeter=cm, centimeters=cm, centimetre=cm, centimetres=cm, m=m, meter=m, meters=m, metre=m, metres=m, oz=oz, ounce=oz, ounces=oz, lb=lb, lbs=lb, pound=lb, pounds=lb, kg=kg, kilo=kg, kilos=kg, kilogram=kg, kilograms=kg, g=g, gram=g, grams=g, l=l, liter=l, liters=l, litre=l, litres=l, ml=ml, milliliter=ml, milliliters=ml, millilitre=ml, millilitres=ml, gal=gal, gallon=gal, gallons=gal, qt=qt, quart=qt, quarts=qt, w=w, watt=w, watts=w, v=v, volt=v, volts=v, mah=mah, ghz=ghz, hz=hz, pc=pc, pcs=pc, piece=pc, pieces=pc, pack=pk, packs=pk, pk=pk, ct=ct, count=ct, carat=carat, carats=carat, denier=den, gsm=gsm, sqft=sqft
priceBelow: under, below, less than, lower than, cheaper than, up to, at most, no more than, not more than, max, maximum, within
priceAbove: over, above, more than, at least, min, minimum, starting at
priceAround: around, about, roughly, approximately, circa
between: between, from
joins: and, to
without: without, no, not, non, except, excluding, minus, free of, anything but, other than
currency: $, usd, dollar, dollars, bucks, eur, euro, euros, gbp, quid
cheap: cheap, cheaper, cheapest, affordable, inexpensive, budget, low cost, bargain, low price, on a budget
premium: expensive, luxury, luxurious, premium, high end, upscale, designer
colour: red=0, crimson=0, scarlet=0, burgundy=0, maroon=0, ruby=0, wine=0, orange=1, coral=1, rust=1, peach=1, terracotta=1, yellow=2, mustard=2, lemon=2, green=3, olive=3, emerald=3, sage=3, mint=3, lime=3, khaki=3, blue=4, navy=4, teal=4, turquoise=4, aqua=4, cobalt=4, indigo=4, denim=4, purple=5, violet=5, lavender=5, lilac=5, plum=5, mauve=5, pink=6, rose=6, blush=6, fuchsia=6, magenta=6, brown=7, tan=7, chocolate=7, camel=7, caramel=7, cognac=7, coffee=7, bronze=7, copper=7, black=8, onyx=8, charcoal=9, white=10, ivory=10, grey=9, gray=9, slate=9, beige=11, cream=11, nude=11, taupe=11, sand=11, oatmeal=11, gold=12, golden=12, silver=13, multicolor=14, multicolored=14, multicolour=14, multicoloured=14, rainbow=14, colorful=14, colourful=14, transparent=15, clear=15
size: size, sz, sizes
expands: sister=women, mother=women, mom=women, mum=women, mommy=women, wife=women, girlfriend=women, aunt=women, grandma=women, grandmother=women, daughter=girl, niece=girl, girl=girls, brother=men, father=men, dad=men, daddy=men, husband=men, boyfriend=men, uncle=men, grandpa=men, grandfather=men, son=boy, nephew=boy, ladies=women, lady=women, female=women, womens=women, male=men, mens=men, guy=men, guys=men, child=kids, children=kids, kid=kids, toddler=kids, couch=sofa, sofa=couch, tv=television, television=tv, fridge=refrigerator, notebook=laptop, laptop=notebook, cellphone=phone, mobile=phone, hoodie=sweatshirt, sneakers=shoes, trainers=sneakers, tee=tshirt, trousers=pants, pants=trousers, jumper=sweater, sweater=pullover, specs=glasses, shades=sunglasses, purse=handbag, handbag=purse, pram=stroller, stroller=pram, xmas=christmas, rug=carpet, carpet=rug, curtains=drapes, headphone=headset, earphones=headphones, earbuds=headphones, bike=bicycle, bicycle=bike, auto=car, pj=pajamas, pyjamas=pajamas, pajamas=sleepwear, jewellery=jewelry, pan=cookware, pot=cookware
gift: gift for, gifts for, present for, presents for, as a gift, as a present, a gift, a present, gift idea, gift ideas, for a friend, for my sister, for my mother, for my mom, for my mum, for my wife, for my girlfriend, for my brother, for my father, for my dad, for my husband, for my boyfriend, for my son, for my daughter, for my friend, for my niece, for my nephew, for my aunt, for my uncle, for my grandma, for my grandpa, for her, for him
breaksHead: with, for, in, of, from, by, w, without, and, plus, on
)";

}  // namespace nearshelf::trainer
