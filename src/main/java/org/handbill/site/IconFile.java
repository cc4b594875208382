package org.handbill.site;

/** The files of a campaign's icon, at the top of the site, where devices look for some of them. */
public enum IconFile {
    /** For tabs, and for whoever asks without reading a page: 16, 32 and 48 pixels. */
    FAVICON("favicon.ico", 48),
    /** For tabs, in any size. */
    DRAWING("icon.svg", 512),
    /** For the home screens of iOS (Apple, Configuring Web Applications). */
    TOUCH("apple-touch-icon.png", 180),
    /** For the web manifest: the two sizes that Chromium asks for, and one that a device may cut to any shape. */
    SMALL("icon-192.png", 192), LARGE("icon-512.png", 512), MASKABLE("icon-maskable-512.png", 512);

    private final String fileName;
    private final int side;

    IconFile(String fileName, int side) {
        this.fileName = fileName;
        this.side = side;
    }

    public SitePath path() {
        return new SitePath(fileName);
    }

    /** In pixels; of the largest if there are several. */
    public int side() {
        return side;
    }
}
