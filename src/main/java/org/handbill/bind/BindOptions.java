package org.handbill.bind;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a command says about the campaign from outside.
 *
 * @param asOf the day that counts as today
 * @param drafts whether texts marked as drafts are taken
 * @param baseUrl in place of the campaign's own
 * @param theme in place of the campaign's own
 */
public record BindOptions(LocalDate asOf, boolean drafts, Optional<String> baseUrl, Optional<String> theme) {}
