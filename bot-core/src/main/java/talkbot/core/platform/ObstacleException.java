package talkbot.core.platform;

import java.io.IOException;

/** A message was refused, and will be until somebody mends what is in the way. It was not sent. */
public final class ObstacleException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Obstacle obstacle;

    /** Says what is in the way. */
    public ObstacleException(Obstacle obstacle) {
        super(obstacle.kind() + " " + obstacle.detail());
        this.obstacle = obstacle;
    }

    /** What is in the way. */
    public Obstacle obstacle() {
        return obstacle;
    }
}
