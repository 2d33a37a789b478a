package org.advisorworkbench.bert;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// PyTorch on one device, kept from the network.
public final class TorchEngine {
  /// More threads than this gain nothing for a model as small as ours.
  private static final int MOST_THREADS = 8;

  private final Device device;

  private TorchEngine(Device device) {
    this.device = device;
  }

  /// Loads the engine, at the first call, and picks a device.
  ///
  /// @throws Failure if the engine cannot be loaded, or a GPU is asked for where none is usable
  public static TorchEngine start(DeviceChoice choice) throws Failure {
    var engine = engine();
    boolean gpu = engine.getGpuCount() > 0;
    return switch (choice) {
      case CPU -> new TorchEngine(Device.cpu());
      case AUTO -> new TorchEngine(gpu ? Device.gpu() : Device.cpu());
      case GPU -> {
        if (!gpu) {
          throw new Failure(FailureCode.DEVICE_UNAVAILABLE, "GPU");
        }
        yield new TorchEngine(Device.gpu());
      }
    };
  }

  /// A manager of arrays on the device; whoever asks for it closes it.
  public NDManager newManager() {
    return NDManager.newBaseManager(device, "PyTorch");
  }

  /// For people: `CPU fp32`.
  public String description() {
    return (device.isGpu() ? "GPU" : "CPU") + " fp32";
  }

  private static Engine engine() throws Failure {
    prepare();
    try {
      return Engine.getEngine("PyTorch");
    } catch (EngineException | IllegalArgumentException | LinkageError e) {
      throw new Failure(FailureCode.ENGINE_UNAVAILABLE, e, rootMessage(e));
    }
  }

  /// DJL takes these from the system properties when it is first used.
  private static void prepare() {
    var threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    var settings =
        Map.of(
            "ai.djl.offline", "true",
            "OPT_OUT_TRACKING", "true",
            "ai.djl.pytorch.num_threads", String.valueOf(threads),
            "ai.djl.pytorch.num_interop_threads", "1");
    settings.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }

  private static String rootMessage(Throwable thrown) {
    var root = thrown;
    for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return String.valueOf(root.getMessage());
  }
}
