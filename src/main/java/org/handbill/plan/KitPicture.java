package org.handbill.plan;

import org.handbill.site.SitePath;

/**
 * A picture of the kit.
 *
 * @param name in the folder {@code pictures} of an archive
 * @param alternative what a person who cannot see it reads; empty if it is not known
 * @param credit empty if not named
 */
record KitPicture(SitePath path, String name, String alternative, String credit) {}
