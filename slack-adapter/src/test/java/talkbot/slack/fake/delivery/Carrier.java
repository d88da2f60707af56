package talkbot.slack.fake.delivery;

/** A way to the app. */
interface Carrier {

    /** Takes it on its way; false if there is nobody at the other end. */
    boolean carry(Shipment shipment);
}
