package org.handbill.check.outside;

/** Hears of what is found in a file. */
interface AddressSink {
    /** @param address as {@link org.handbill.address.OutsideAddress} writes it */
    void address(Use use, String address);

    /** There is a script in the page itself, whose work cannot be foreseen. */
    void acts();
}
