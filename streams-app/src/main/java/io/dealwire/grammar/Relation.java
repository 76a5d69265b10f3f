package io.dealwire.grammar;

import java.util.HashMap;
import java.util.Map;

/** How a word depends on its head: the relations of Universal Dependencies as the English treebanks use them. */
public enum Relation {
    ROOT("root"),
    ACL("acl"),
    ACL_RELCL("acl:relcl"),
    ADVCL("advcl"),
    ADVCL_RELCL("advcl:relcl"),
    ADVMOD("advmod"),
    AMOD("amod"),
    APPOS("appos"),
    AUX("aux"),
    AUX_PASS("aux:pass"),
    CASE("case"),
    CC("cc"),
    CC_PRECONJ("cc:preconj"),
    CCOMP("ccomp"),
    COMPOUND("compound"),
    COMPOUND_PRT("compound:prt"),
    CONJ("conj"),
    COP("cop"),
    CSUBJ("csubj"),
    CSUBJ_PASS("csubj:pass"),
    DEP("dep"),
    DET("det"),
    DET_PREDET("det:predet"),
    DISCOURSE("discourse"),
    EXPL("expl"),
    FIXED("fixed"),
    FLAT("flat"),
    GOESWITH("goeswith"),
    IOBJ("iobj"),
    LIST("list"),
    MARK("mark"),
    NMOD("nmod"),
    NMOD_DESC("nmod:desc"),
    NMOD_POSS("nmod:poss"),
    NMOD_UNMARKED("nmod:unmarked"),
    NSUBJ("nsubj"),
    NSUBJ_OUTER("nsubj:outer"),
    NSUBJ_PASS("nsubj:pass"),
    NUMMOD("nummod"),
    OBJ("obj"),
    OBL("obl"),
    OBL_AGENT("obl:agent"),
    OBL_UNMARKED("obl:unmarked"),
    ORPHAN("orphan"),
    PARATAXIS("parataxis"),
    PUNCT("punct"),
    REPARANDUM("reparandum"),
    VOCATIVE("vocative"),
    XCOMP("xcomp");

    private static final Map<String, Relation> BY_CODE = new HashMap<>();

    static {
        for (Relation relation : values()) {
            BY_CODE.put(relation.code, relation);
        }
    }

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    /** The relation's name in UD, its subtype included: {@code nsubj:pass}. */
    public String code() {
        return code;
    }

    /** The relation of a name in UD; for an unknown subtype the plain relation, for an unknown relation {@link #DEP}. */
    public static Relation of(String code) {
        Relation exact = BY_CODE.get(code);
        if (exact != null) {
            return exact;
        }
        int subtype = code.indexOf(':');
        return subtype < 0 ? DEP : BY_CODE.getOrDefault(code.substring(0, subtype), DEP);
    }
}
