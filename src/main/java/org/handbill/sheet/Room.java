package org.handbill.sheet;

/**
 * How a text fits where there is least room for it.
 *
 * @param used in {@code unit}, with what the tool itself adds
 * @param tightest for instance a network's id
 * @param networks how many networks take it, of how many; empty where no network is concerned
 */
public record Room(int used, int limit, String unit, boolean fits, String tightest, String networks) {}
