package talkbot.app.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"talkbot " + (version == null ? "(development)" : version), "Java " + Runtime.version()};
    }
}
