package org.handbill.bind;

import org.handbill.load.ThemeFiles;
import org.handbill.site.Theme;

/**
 * What a theme and those that it extends say.
 *
 * @param files of all of them, the nearest first
 */
public record BoundTheme(Theme theme, ThemeFiles files) {}
