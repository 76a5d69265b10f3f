/**
 * Membership: what an article knows of its story, and the messages by which articles tell each other. Open {@link
 * io.dealwire.story.membership.StoryMembershipRules} first. Pure: the store comes in as a {@code StoryStore}.
 */
package io.dealwire.story.membership;
