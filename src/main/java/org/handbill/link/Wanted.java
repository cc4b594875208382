package org.handbill.link;

import java.util.Optional;

import org.handbill.diagnostic.Located;

/**
 * A page, or a page and a network, that is to have a short link.
 *
 * @param target as the ledger writes it
 * @param platform the id of the network whose texts alone carry it; absent if it is for all
 * @param chosen the slug that the author chose, and where
 * @param file what the page is made from, for messages
 */
public record Wanted(String target, Optional<String> platform, Optional<Located<String>> chosen, String file) {}
