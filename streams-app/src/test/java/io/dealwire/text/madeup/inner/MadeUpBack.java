package io.dealwire.text.madeup.inner;

import io.dealwire.text.madeup.MadeUpThere;

/** The other half of a circle of packages. */
public record MadeUpBack(MadeUpThere there) {}
