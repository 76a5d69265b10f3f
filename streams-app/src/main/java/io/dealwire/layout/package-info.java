/**
 * Names of topics, stores and nodes, and how composed keys are made and parted. Open {@link io.dealwire.layout.Topics}
 * first. Ground floor: imports nothing of ours.
 */
package io.dealwire.layout;
