#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the program's typefaces out of Debian's fonts: make-fonts.py FONT... -o DIR

Inter becomes "Stratoscope Sans" with digits of one width, because Qt 6.4 cannot ask a font for them. JetBrains Mono
becomes "Stratoscope Mono" without ligatures. Both keep their copyright and licence (OFL 1.1) in the name table; the
new names keep them apart from the originals. The same input gives the same bytes.
"""
import argparse
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

KEPT = [
    (0x20, 0x7E), (0xA0, 0x17F),  # Latin, Latin-1, Latin Extended-A
    (0x300, 0x304), (0x306, 0x30C), (0x327, 0x328),  # combining accents
    (0x394, 0x394), (0x3A3, 0x3A3), (0x3A9, 0x3A9), (0x3B1, 0x3B5), (0x3BB, 0x3BC), (0x3C0, 0x3C1), (0x3C3, 0x3C3),
    (0x2009, 0x2009), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x2030),
    (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x2070, 0x2079), (0x2080, 0x2089), (0x20AC, 0x20AC),
    (0x2122, 0x2122), (0x2190, 0x2199), (0x21A9, 0x21AA), (0x21B5, 0x21B5), (0x21E7, 0x21E7),
    (0x2202, 0x2202), (0x2206, 0x2206), (0x220F, 0x220F), (0x2211, 0x2212), (0x2215, 0x2215), (0x2219, 0x221A),
    (0x221E, 0x221E), (0x222B, 0x222B), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265),
    (0x2318, 0x2318), (0x2325, 0x2325), (0x23CE, 0x23CE), (0x25A0, 0x25A1), (0x25B2, 0x25B2), (0x25BC, 0x25BC),
    (0x25CB, 0x25CB), (0x25CF, 0x25CF), (0x2713, 0x2713), (0x2717, 0x2717),
]
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
FACES = {  # file: family, style, weight
    "Inter-Regular.otf": ("Stratoscope Sans", "Regular", 400),
    "Inter-SemiBold.otf": ("Stratoscope Sans", "SemiBold", 600),
    "JetBrainsMono-Regular.ttf": ("Stratoscope Mono", "Regular", 400),
}


def single_substitutions(font, feature):
    table = font["GSUB"].table
    pairs = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != feature:
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                part = getattr(part, "ExtSubTable", part)
                pairs.update(getattr(part, "mapping", {}))
    return pairs


def freeze_even_digits(font):
    even = single_substitutions(font, "tnum")
    for table in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            table.cmap[code] = even.get(table.cmap.get(code), table.cmap.get(code))
    digits = [font.getBestCmap()[code] for code in range(ord("0"), ord("9") + 1)]
    width = max(font["hmtx"][glyph][0] for glyph in digits)  # in SemiBold one differs by a thousandth of an em
    for glyph in digits:
        font["hmtx"][glyph] = (width, font["hmtx"][glyph][1])


def fill_gaps(font):
    """Characters that the face lacks and that look like ones it has: the narrow spaces and the unbreakable hyphen."""
    for table in font["cmap"].tables:
        for missing, like in ((0x2009, 0x20), (0x202F, 0x20), (0x2011, 0x2D)):
            if missing not in table.cmap and like in table.cmap and table.isUnicode():
                table.cmap[missing] = table.cmap[like]


def rename(font, family, style, weight):
    names = font["name"]
    postscript = f"{family}-{style}".replace(" ", "")
    full = f"{family} {style}"
    regular = style == "Regular"
    values = {1: family if regular else full, 2: "Regular", 3: f"{postscript};{names.getDebugName(5)}", 4: full,
              6: postscript, 16: family, 17: style}
    for record in list(names.names):
        if record.nameID in (7, 21, 22, 25) or record.nameID > 25:
            names.removeNames(nameID=record.nameID)
    for identifier, value in values.items():
        names.removeNames(nameID=identifier)
        names.setName(value, identifier, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [postscript]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName, top.Weight = family, full, style


def cut(source, target):
    family, style, weight = FACES[source.name]
    font = TTFont(source, recalcTimestamp=False)
    if family.endswith("Sans"):
        freeze_even_digits(font)
    fill_gaps(font)
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], name_languages=[0x409], notdef_outline=True,
                             hinting=False, desubroutinize=False, drop_tables=["DSIG"], glyph_names=False,
                             recalc_timestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in KEPT for code in range(first, last + 1)])
    cutter.subset(font)
    rename(font, family, style, weight)
    font.save(target)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("fonts", nargs="+", type=pathlib.Path)
    parser.add_argument("-o", dest="folder", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for source in arguments.fonts:
        family, style, _ = FACES[source.name]
        cut(source, arguments.folder / f"{family}-{style}{source.suffix}".replace(" ", ""))


if __name__ == "__main__":
    main()
