package io.dealwire.text.madeup;

import io.dealwire.text.madeup.inner.MadeUpBack;

/** Half of a circle of packages. */
public record MadeUpThere(MadeUpBack back) {}
